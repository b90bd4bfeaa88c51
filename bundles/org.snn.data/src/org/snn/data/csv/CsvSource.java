package org.snn.data.csv;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.snn.data.DataException;
import org.snn.data.DataInfo;
import org.snn.data.DataRequest;
import org.snn.data.DataSet;
import org.snn.data.source.Parts;
import org.snn.data.source.Source;
import org.snn.data.table.Columns;
import org.snn.data.table.Columns.Role;

/** A table in a text file, plain or gzip: comma, semicolon or tab separated. */
public final class CsvSource implements Source {

	/** A file of so many characters is read to describe it; of a longer one, its beginning. */
	private static final long QUICK_CHARACTERS = 1 << 21;

	private final Path file;
	private final DataRequest request;
	private final CsvDialect dialect;
	private final Columns columns;

	/** @throws DataException if the first row does not fit the request */
	public CsvSource(Path file, DataRequest request) {
		this.file = file;
		this.request = request;
		this.dialect = CsvDialect.detect(file, request);
		this.columns = Columns.of(file, dialect.names(), request);
	}

	/** The wanted columns of a file as a set without targets; see {@link org.snn.data.Data#readFeatures}. */
	public static DataSet readFeatures(Path file, List<String> wanted) {
		CsvDialect dialect = CsvDialect.detect(file, DataRequest.builder(file.toString()).build());
		List<String> names = dialect.names();
		boolean named = dialect.header() && new HashSet<>(names).containsAll(wanted);
		if (!named && names.size() != wanted.size()) {
			String first = String.join(", ", wanted.subList(0, Math.min(3, wanted.size())));
			throw DataException.content(file, file.toString(), "has " + names.size() + " columns, the network has "
					+ wanted.size() + " features; give exactly these, or a header that names them all (" + first
					+ (wanted.size() > 3 ? ", ..." : "") + ").");
		}
		Columns columns = Columns.pick(named ? names : wanted, wanted);
		return CsvTable.read(file, dialect, columns, List.of(), Long.MAX_VALUE).dataSet(name(file));
	}

	@Override
	public DataInfo describe() {
		CsvTable start = CsvTable.read(file, dialect, columns, request.classNames(), QUICK_CHARACTERS);
		boolean regression = columns.count(Role.LABEL) == 0;
		List<String> names = start.complete() ? start.classNames() : request.classNames();
		int classes = regression ? 0 : names.isEmpty() ? DataInfo.UNKNOWN : names.size();
		return new DataInfo(name(file), columns.count(Role.FEATURE), classes,
				regression ? columns.count(Role.TARGET) : classes,
				start.complete() ? start.samples() : DataInfo.UNKNOWN, 0, names, List.of(), Optional.empty());
	}

	@Override
	public Parts read() {
		CsvTable table = CsvTable.read(file, dialect, columns, request.classNames(), Long.MAX_VALUE);
		return new Parts(table.dataSet(name(file)), Optional.empty());
	}

	@Override
	public List<Path> files() {
		return List.of(file);
	}

	private static String name(Path file) {
		return file.getFileName().toString();
	}
}
