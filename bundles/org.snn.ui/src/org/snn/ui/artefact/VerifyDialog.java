package org.snn.ui.artefact;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.snn.cli.verify.Finding;
import org.snn.cli.verify.Finding.Outcome;

/** What the checks of a trained network found. */
final class VerifyDialog extends TitleAreaDialog {

  private static final int[] WIDTHS = {120, 90, 560};

  private final Path file;
  private final List<Finding> findings;

  VerifyDialog(Shell shell, Path file, List<Finding> findings) {
    super(shell);
    this.file = file;
    this.findings = findings;
    setShellStyle(getShellStyle() | SWT.RESIZE);
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    boolean sound = findings.stream().noneMatch(finding -> finding.outcome() == Outcome.failed);
    getShell().setText("Verify");
    setTitle(file.getFileName() + (sound ? " is sound" : " is not sound"));
    setMessage(sound ? "File, weights, text and provenance agree with each other." : "Train again, or get a good copy.",
        sound ? IMessageProvider.INFORMATION : IMessageProvider.ERROR);
    Composite area = (Composite) super.createDialogArea(parent);
    Table table = new Table(area, SWT.FULL_SELECTION | SWT.BORDER);
    table.setHeaderVisible(true);
    String[] names = {"Check", "Outcome", "What was looked at, or is wrong"};
    for (int i = 0; i < names.length; i++) {
      TableColumn column = new TableColumn(table, SWT.NONE);
      column.setText(names[i]);
      column.setWidth(WIDTHS[i]);
    }
    for (Finding finding : findings) {
      TableItem item = new TableItem(table, SWT.NONE);
      item.setText(new String[] {finding.check(), finding.outcome().name(), finding.detail()});
      item.setImage(icon(finding.outcome()));
    }
    GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 140).applyTo(table);
    return area;
  }

  private static Image icon(Outcome outcome) {
    return PlatformUI.getWorkbench().getSharedImages().getImage(switch (outcome) {
      case failed -> ISharedImages.IMG_OBJS_ERROR_TSK;
      case skipped -> ISharedImages.IMG_OBJS_WARN_TSK;
      case passed -> ISharedImages.IMG_OBJS_INFO_TSK;
    });
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
  }
}
