package org.snn.interop.onnx.read;

/** Names of groups, from names that exporters give to weights. */
final class NameOf {

  private NameOf() {
  }

  /**
   * {@code fc1} of {@code fc1.weight}, {@code dense} of {@code model/dense/MatMul/ReadVariableOp:0}; null of names that exporters make
   * up, as {@code onnx::MatMul_12}.
   */
  static String weight(String tensor) {
    if (tensor.startsWith("onnx::") || tensor.matches("\\d+|const_fold_opt.*")) {
      return null;
    }
    String name = tensor.replaceAll("(:\\d+)$", "").replaceAll("[./]?(weight|kernel|MatMul/ReadVariableOp|ReadVariableOp|Cast)$", "");
    name = name.replaceAll("([./])(MatMul|kernel)$", "");
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
  }
}
