package org.snn.language.validation;

import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.util.Tuples;
import org.snn.data.Data;
import org.snn.data.DataException;
import org.snn.data.DataInfo;
import org.snn.data.DataRequest;
import org.snn.data.Share;
import org.snn.network.DataSource;
import org.snn.network.NetworkPackage.Literals;
import org.snn.transform.expand.EdgeFiles;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** Looks once for all rules, until its file changes, what data there is; reads headers and small files only. */
@Singleton
public class DataLookup {

  /** The data that is made to fit any network. */
  static final String SYNTHETIC = "synthetic";
  /** The data that is known by name, wherever it lies. */
  static final String MNIST = "mnist";

  @Inject
  private IResourceScopeCache cache;

  @Inject
  private Environment environment;

  /** One of the two. */
  record Answer(Optional<DataInfo> info, Optional<DataException> trouble) {
  }

  /** What the data is, or why that cannot be said; nothing if there is nothing to ask, or the question itself is wrong. */
  Optional<Answer> of(DataSource source) {
    if (source.getSource() == null || SYNTHETIC.equals(source.getSource()) || !DataRules.sound(source)) {
      return Optional.empty();
    }
    return Optional.of(cache.get(Tuples.pair("data", source), source.eResource(), () -> ask(source)));
  }

  private Answer ask(DataSource source) {
    try {
      return new Answer(Optional.of(Data.describe(request(source))), Optional.empty());
    } catch (DataException trouble) {
      return new Answer(Optional.empty(), Optional.of(trouble));
    }
  }

  private DataRequest request(DataSource source) {
    DataRequest.Builder request = DataRequest.builder(source.getSource())
        .lookIn(environment.dataOption(), environment.dataFolder(), EdgeFiles.folder(source))
        .train(share(source, Literals.DATA_SOURCE__TRAIN)).validation(share(source, Literals.DATA_SOURCE__VALIDATION))
        .test(share(source, Literals.DATA_SOURCE__TEST))
        .label(source.getLabel()).targets(source.getTargets().toArray(String[]::new))
        .limit(source.getSamples() == null ? 0 : source.getSamples());
    if (source.isHeadless()) {
      request.header(false);
    }
    if (source.getSeparator() != null) {
      request.separator(source.getSeparator().charAt(0));
    }
    return request.build();
  }

  private static Share share(DataSource source, EAttribute feature) {
    org.snn.network.Share share = DataRules.meant(source, feature);
    return share == null ? null : new Share(share.value(), share.percent());
  }
}
