package org.snn.bench.measure;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/** The time, and how long the JVM's compiler has worked. */
public interface Clock {

  /** As {@link System#nanoTime()}. */
  long nanos();

  /** Changes whenever the compiler has finished something. */
  long compiled();

  /** The clock of this JVM. */
  static Clock ofJvm() {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    boolean tells = compiler != null && compiler.isCompilationTimeMonitoringSupported();
    return new Clock() {

      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public long compiled() {
        return tells ? compiler.getTotalCompilationTime() : 0;
      }
    };
  }
}
