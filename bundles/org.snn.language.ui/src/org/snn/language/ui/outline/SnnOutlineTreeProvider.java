package org.snn.language.ui.outline;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ui.editor.outline.IOutlineNode;
import org.eclipse.xtext.ui.editor.outline.impl.BackgroundOutlineTreeProvider;
import org.eclipse.xtext.ui.editor.outline.impl.DocumentRootNode;
import org.snn.language.ide.editing.SymbolTree;

/** Imports, networks with groups and connection rules, experiments; built off the UI thread. */
public class SnnOutlineTreeProvider extends BackgroundOutlineTreeProvider {

  @Inject
  private SymbolTree symbols;

  @Override
  protected void internalCreateChildren(DocumentRootNode parent, EObject model) {
    internalCreateChildren((IOutlineNode) parent, model);
  }

  @Override
  protected void internalCreateChildren(IOutlineNode parent, EObject element) {
    for (EObject child : symbols.children(element)) {
      checkCanceled();
      createNode(parent, child);
    }
  }

  @Override
  protected boolean isLeaf(EObject element) {
    return symbols.children(element).isEmpty();
  }
}
