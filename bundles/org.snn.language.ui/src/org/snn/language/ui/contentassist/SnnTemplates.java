package org.snn.language.ui.contentassist;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import com.google.inject.name.Named;
import java.net.URL;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.templates.ContextTypeRegistry;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.eclipse.xtext.Constants;
import org.eclipse.xtext.ui.editor.templates.XtextTemplateStore;
import org.snn.language.ide.contentassist.Snippets;

/** The snippets that every editor has, as templates that a person can change in the preferences. */
@Singleton
public class SnnTemplates extends XtextTemplateStore {

  @Inject
  public SnnTemplates(ContextTypeRegistry registry, IPreferenceStore store,
      @Named(Constants.LANGUAGE_NAME) String key, AbstractUIPlugin plugin) {
    super(registry, store, key, plugin);
  }

  @Override
  protected URL getTemplateFileURL(AbstractUIPlugin plugin) {
    return Snippets.file();
  }
}
