package org.snn.ui.launch;

import java.util.List;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Spinner;
import org.snn.ui.Icon;

/** What computes. */
final class DeviceTab extends SettingsTab {

  private static final List<String> DEVICES = List.of("cpu", "cuda", "auto");
  private static final int MOST_THREADS = 1024;

  private Combo device;
  private Spinner threads;

  DeviceTab() {
    super("Device", Icon.RUN);
  }

  @Override
  void createFields(Composite page) {
    label(page, "&Device:");
    device = new Combo(page, SWT.READ_ONLY);
    device.setItems("CPU", "CUDA", "CUDA where there is a device, else CPU (auto)");
    device.addModifyListener(event -> changed());
    span(device);
    label(page, "&Threads:");
    threads = new Spinner(page, SWT.BORDER);
    threads.setMaximum(MOST_THREADS);
    threads.addModifyListener(event -> changed());
    span(threads);
    note(page, "0 threads: all processors. The trained weights depend neither on the number of threads nor on stops in between.");
  }

  @Override
  void show(ExperimentSettings settings) {
    device.select(Math.max(0, DEVICES.indexOf(settings.device())));
    threads.setSelection(settings.threads());
  }

  @Override
  public void performApply(ILaunchConfigurationWorkingCopy configuration) {
    configuration.setAttribute(ExperimentSettings.DEVICE, DEVICES.get(Math.max(0, device.getSelectionIndex())));
    configuration.setAttribute(ExperimentSettings.THREADS, threads.getSelection());
  }
}
