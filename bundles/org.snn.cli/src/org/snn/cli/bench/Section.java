package org.snn.cli.bench;

import java.util.List;
import org.snn.bench.Workload;

/**
 * Workloads that are shown together.
 *
 * @param name as the user gives it, and as JSON has it
 * @param title for people
 */
public record Section(String name, String title, List<Workload> workloads) {
}
