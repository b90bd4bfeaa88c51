package org.snn.data.npy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.snn.data.DataException;
import org.snn.data.DataInfo;
import org.snn.data.DataRequest;
import org.snn.data.DataSet;
import org.snn.data.Names;
import org.snn.data.binary.ArrayLayout;
import org.snn.data.binary.ByteSource;
import org.snn.data.binary.Memory;
import org.snn.data.source.Labels;
import org.snn.data.source.Parts;
import org.snn.data.source.Source;
import org.snn.data.store.ClassTargets;
import org.snn.data.store.FloatFeatures;
import org.snn.data.store.RealTargets;
import org.snn.data.store.Targets;
import org.snn.data.table.Columns;
import org.snn.data.table.Columns.Role;

/** A single .npy matrix read as a table: a row a sample, one column the label, or some the targets. */
public final class NpyTableSource implements Source {

	private final Path file;
	private final NpyArray array;
	private final ArrayLayout layout;
	private final Columns columns;

	/** @throws DataException if it is no matrix or does not fit the request */
	public NpyTableSource(Path file, DataRequest request) {
		this.file = file;
		this.array = new NpyArray(ByteSource.file(file));
		this.layout = array.layout();
		if (layout.rank() != 2) {
			throw array.source().wrong("has shape " + layout.shapeText() + ", a table has rows and columns; save "
					+ "features and labels as x.npy and y.npy in a folder, or in a .npz archive.");
		}
		this.columns = Columns.of(file, Names.features(layout.width()), request);
	}

	@Override
	public DataInfo describe() {
		boolean regression = columns.count(Role.LABEL) == 0;
		int classes = regression ? 0 : DataInfo.UNKNOWN;
		return new DataInfo(name(), columns.count(Role.FEATURE), classes,
				regression ? columns.count(Role.TARGET) : classes, layout.samples(), 0, List.of(), List.of(),
				Optional.empty());
	}

	@Override
	public Parts read() {
		double[] values = array.doubles();
		FloatFeatures features = new FloatFeatures(select(values, Role.FEATURE), columns.count(Role.FEATURE));
		int width = columns.count(Role.TARGET);
		Targets targets = width > 0 ? new RealTargets(select(values, Role.TARGET), width) : labels(values);
		List<String> names = width > 0 ? columns.names(Role.TARGET) : Names.classes(targets.classes());
		return new Parts(new DataSet(name(), features, targets, columns.names(Role.FEATURE), names),
				Optional.empty());
	}

	@Override
	public List<Path> files() {
		return List.of(file);
	}

	private Targets labels(double[] values) {
		double[] column = new double[layout.samples()];
		for (int c = 0; c < columns.size(); c++) {
			for (int row = 0; columns.role(c) == Role.LABEL && row < column.length; row++) {
				column[row] = values[row * columns.size() + c];
			}
		}
		int[] labels = Labels.from(array.source(), column, 0);
		return new ClassTargets(labels, Labels.classes(labels));
	}

	private float[] select(double[] values, Role role) {
		int width = columns.count(role);
		float[] selected = Memory.floats(layout.samples() * width, file);
		for (int c = 0; c < columns.size(); c++) {
			for (int row = 0; columns.role(c) == role && row < layout.samples(); row++) {
				float value = (float) values[row * columns.size() + c];
				if (!Float.isFinite(value)) {
					throw array.source().wrong("row " + row + ", column " + c + " holds "
							+ values[row * columns.size() + c] + ", beyond 32 bit numbers; scale it down.");
				}
				selected[row * width + columns.place(c)] = value;
			}
		}
		return selected;
	}

	private String name() {
		return file.getFileName().toString();
	}
}
