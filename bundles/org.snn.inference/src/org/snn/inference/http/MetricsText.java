package org.snn.inference.http;

/**
 * Prometheus' text format 0.0.4 (https://prometheus.io/docs/instrumenting/exposition_formats). Nothing that would have to be
 * escaped comes in: labels are names of models, numbers and words of ours.
 */
final class MetricsText {

  private final StringBuilder text = new StringBuilder();

  void family(String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  void sample(String name, double value) {
    text.append(name);
    value(value);
  }

  void sample(String name, String label, String of, double value) {
    text.append(name).append('{').append(label).append("=\"").append(of).append("\"}");
    value(value);
  }

  private void value(double value) {
    text.append(' ').append(value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value)
        : Double.toString(value)).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
