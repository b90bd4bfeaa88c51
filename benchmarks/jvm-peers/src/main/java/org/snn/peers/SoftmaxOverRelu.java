package org.snn.peers;

import org.encog.engine.network.activation.ActivationFunction;
import org.encog.engine.network.activation.ActivationSoftMax;

/**
 * Softmax outputs whose "derivative" is relu's. Encog 3.4 takes the derivative of a hidden layer from the function of the
 * layer after it, so that with its own softmax, whose derivative is 1, the last hidden layer would learn as if it were
 * linear. The derivative of the outputs themselves is never asked for under cross-entropy.
 */
final class SoftmaxOverRelu implements ActivationFunction {

    private final ActivationSoftMax softmax = new ActivationSoftMax();

    @Override
    public void activationFunction(double[] values, int start, int size) {
        softmax.activationFunction(values, start, size);
    }

    @Override
    public double derivativeFunction(double before, double after) {
        return before > 0 ? 1 : 0;
    }

    @Override
    public boolean hasDerivative() {
        return true;
    }

    @Override
    public double[] getParams() {
        return softmax.getParams();
    }

    @Override
    public void setParam(int index, double value) {
        softmax.setParam(index, value);
    }

    @Override
    public String[] getParamNames() {
        return softmax.getParamNames();
    }

    @Override
    public ActivationFunction clone() {
        return new SoftmaxOverRelu();
    }

    @Override
    public String getFactoryCode() {
        return softmax.getFactoryCode();
    }

    @Override
    public String getLabel() {
        return softmax.getLabel();
    }
}
