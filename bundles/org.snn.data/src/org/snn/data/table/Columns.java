package org.snn.data.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.snn.data.DataException;
import org.snn.data.DataRequest;

/** What each column of a table is for. */
public final class Columns {

	/** The use of a column. */
	public enum Role {
		FEATURE, TARGET, LABEL, UNUSED
	}

	private final List<String> names;
	private final Role[] roles;
	private final int[] places;

	private Columns(List<String> names, Role[] roles, int[] places) {
		this.names = names;
		this.roles = roles;
		this.places = places;
	}

	/**
	 * The label column or the target columns as requested (the last column is the label if nothing is), all others
	 * features.
	 *
	 * @throws DataException if a requested column is not there, or none is left as a feature
	 */
	public static Columns of(Path file, List<String> names, DataRequest request) {
		Role[] roles = new Role[names.size()];
		int[] places = new int[names.size()];
		Arrays.fill(roles, Role.FEATURE);
		int targets = 0;
		for (String target : request.targets()) {
			int column = find(file, names, target, "targets");
			if (roles[column] == Role.TARGET) {
				throw DataException.request(file + ": 'targets' names column '" + names.get(column)
						+ "' twice; name it once.");
			}
			roles[column] = Role.TARGET;
			places[column] = targets++;
		}
		if (targets == 0) {
			roles[request.label().map(label -> find(file, names, label, "label")).orElse(names.size() - 1)] = Role.LABEL;
		}
		int features = number(roles, places);
		if (features == 0) {
			throw DataException.content(file, file.toString(), "no column is left as a feature, of " + names.size()
					+ " in all; is the separator right?");
		}
		return new Columns(names, roles, places);
	}

	/** The wanted columns as features in the wanted order, no other used. */
	public static Columns pick(List<String> names, List<String> wanted) {
		Role[] roles = new Role[names.size()];
		int[] places = new int[names.size()];
		for (int column = 0; column < roles.length; column++) {
			places[column] = wanted.indexOf(names.get(column));
			roles[column] = places[column] < 0 ? Role.UNUSED : Role.FEATURE;
		}
		return new Columns(names, roles, places);
	}

	public int size() {
		return roles.length;
	}

	public String name(int column) {
		return names.get(column);
	}

	public Role role(int column) {
		return roles[column];
	}

	/** Which feature or target, from 0, the column is. */
	public int place(int column) {
		return places[column];
	}

	public int count(Role role) {
		return (int) Arrays.stream(roles).filter(role::equals).count();
	}

	/** The names of the columns of a role, by place. */
	public List<String> names(Role role) {
		List<String> found = new ArrayList<>(Collections.nCopies(count(role), ""));
		for (int column = 0; column < roles.length; column++) {
			if (roles[column] == role) {
				found.set(places[column], names.get(column));
			}
		}
		return found;
	}

	private static int number(Role[] roles, int[] places) {
		int features = 0;
		for (int column = 0; column < roles.length; column++) {
			if (roles[column] == Role.FEATURE) {
				places[column] = features++;
			}
		}
		return features;
	}

	private static int find(Path file, List<String> names, String wanted, String word) {
		int column = names.indexOf(wanted);
		if (column < 0 && wanted.matches("-?\\d{1,9}")) {
			int index = Integer.parseInt(wanted);
			column = index < 0 ? names.size() + index : index;
		}
		if (column < 0 || column >= names.size()) {
			throw DataException.request(file + ": '" + word + " " + wanted + "' names no column; there are "
					+ list(names) + ", or an index from 0 to " + (names.size() - 1) + ".");
		}
		return column;
	}

	private static String list(List<String> names) {
		int shown = Math.min(names.size(), 12);
		return String.join(", ", names.subList(0, shown)) + (shown < names.size() ? ", ..." : "");
	}
}
