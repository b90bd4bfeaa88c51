package org.snn.cli.export;

import org.snn.interop.c.CExport;
import org.snn.interop.c.Precision;

/**
 * What the user wants beside a format.
 *
 * @param name for formats that are programs: what they are called; null for one made of the network's
 * @param form for C: tables or code
 * @param precision for C: of weights and values
 */
public record ExportOptions(String name, CExport.Form form, Precision precision) {
}
