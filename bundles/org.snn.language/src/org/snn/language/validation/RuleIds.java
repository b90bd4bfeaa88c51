package org.snn.language.validation;

/**
 * The ids of all validation rules, as issues carry them and docs/validation.md lists them. An id never changes; the
 * check of {@code snn.connect.one-to-one-size} is the method {@code connectOneToOneSize}.
 */
public final class RuleIds {

  public static final String IMPORT_MISSING = "snn.import.missing";
  public static final String IMPORT_SELF = "snn.import.self";
  public static final String IMPORT_DUPLICATE = "snn.import.duplicate";
  public static final String IMPORT_ERRORS = "snn.import.errors";
  public static final String IMPORT_NETWORK = "snn.import.network";
  public static final String NAME_ELEMENT = "snn.name.element";
  public static final String NAME_GROUP = "snn.name.group";
  public static final String NUMBER_FINITE = "snn.number.finite";

  public static final String GROUP_SIZE = "snn.group.size";
  public static final String GROUP_SINGLE = "snn.group.single";
  public static final String GROUP_INPUT_ACTIVATION = "snn.group.input-activation";
  public static final String GROUP_INPUT_BIAS = "snn.group.input-bias";
  public static final String GROUP_SOFTMAX_SIZE = "snn.group.softmax-size";
  public static final String GROUP_SOFTMAX_INNER = "snn.group.softmax-inner";

  public static final String CONNECT_ENDS = "snn.connect.ends";
  public static final String CONNECT_SLICE_RANGE = "snn.connect.slice-range";
  public static final String CONNECT_SLICE_REVERSED = "snn.connect.slice-reversed";
  public static final String CONNECT_DENSITY = "snn.connect.density";
  public static final String CONNECT_FORWARD_GROUPS = "snn.connect.forward-groups";
  public static final String CONNECT_ONE_TO_ONE_SIZE = "snn.connect.one-to-one-size";
  public static final String CONNECT_WINDOW = "snn.connect.window";
  public static final String CONNECT_WINDOW_WIDE = "snn.connect.window-wide";
  public static final String CONNECT_SELF = "snn.connect.self";
  public static final String CONNECT_INTO_INPUT = "snn.connect.into-input";
  public static final String CONNECT_CYCLE = "snn.connect.cycle";
  public static final String CONNECT_DUPLICATE = "snn.connect.duplicate";
  public static final String CONNECT_EMPTY = "snn.connect.empty";
  public static final String CONNECT_FROM_OUTPUT = "snn.connect.from-output";
  public static final String CONNECT_WEIGHT_AND_INITIALISER = "snn.connect.weight-and-initialiser";
  public static final String INITIALISER_ARGUMENTS = "snn.initialiser.arguments";
  public static final String INITIALISER_BOUNDS = "snn.initialiser.bounds";
  public static final String INITIALISER_DEVIATION = "snn.initialiser.deviation";
  public static final String CONNECT_FILE = "snn.connect.file";

  public static final String NETWORK_INPUTS = "snn.network.inputs";
  public static final String NETWORK_OUTPUTS = "snn.network.outputs";
  public static final String NETWORK_DISCONNECTED = "snn.network.disconnected";
  public static final String NETWORK_SIZE = "snn.network.size";
  public static final String NETWORK_CONNECTIONS = "snn.network.connections";
  public static final String NEURON_UNREACHABLE = "snn.neuron.unreachable";
  public static final String NEURON_USELESS = "snn.neuron.useless";

  public static final String EXPERIMENT_NETWORK = "snn.experiment.network";
  public static final String EXPERIMENT_DATA = "snn.experiment.data";
  public static final String EXPERIMENT_TWICE = "snn.experiment.twice";
  public static final String EXPERIMENT_LOSS = "snn.experiment.loss";
  public static final String EXPERIMENT_HUBER_DELTA = "snn.experiment.huber-delta";
  public static final String EXPERIMENT_DELTA_UNUSED = "snn.experiment.delta-unused";
  public static final String EXPERIMENT_BATCH = "snn.experiment.batch";
  public static final String EXPERIMENT_EPOCHS = "snn.experiment.epochs";
  public static final String EXPERIMENT_DROPOUT = "snn.experiment.dropout";
  public static final String EXPERIMENT_DROPOUT_UNUSED = "snn.experiment.dropout-unused";
  public static final String EXPERIMENT_PENALTY = "snn.experiment.penalty";
  public static final String EXPERIMENT_CLIP = "snn.experiment.clip";
  public static final String EXPERIMENT_CHECKPOINT = "snn.experiment.checkpoint";
  public static final String EXPERIMENT_PRUNE_AND_GROW = "snn.experiment.prune-and-grow";
  public static final String OPTIMIZER_RATE = "snn.optimizer.rate";
  public static final String OPTIMIZER_RATE_HIGH = "snn.optimizer.rate-high";
  public static final String OPTIMIZER_MOMENTUM = "snn.optimizer.momentum";
  public static final String OPTIMIZER_BETA = "snn.optimizer.beta";
  public static final String OPTIMIZER_DECAY = "snn.optimizer.decay";
  public static final String OPTIMIZER_EPSILON = "snn.optimizer.epsilon";
  public static final String OPTIMIZER_WEIGHT_DECAY = "snn.optimizer.weight-decay";
  public static final String OPTIMIZER_OPTION = "snn.optimizer.option";
  public static final String OPTIMIZER_NESTEROV = "snn.optimizer.nesterov";
  public static final String SCHEDULE_STEP = "snn.schedule.step";
  public static final String SCHEDULE_EVERY = "snn.schedule.every";
  public static final String SCHEDULE_FACTOR = "snn.schedule.factor";
  public static final String SCHEDULE_MINIMUM = "snn.schedule.minimum";
  public static final String SCHEDULE_WARMUP = "snn.schedule.warmup";
  public static final String SCHEDULE_WARMUP_LONG = "snn.schedule.warmup-long";
  public static final String SCHEDULE_OPTION = "snn.schedule.option";
  public static final String STOPPING_PATIENCE = "snn.stopping.patience";
  public static final String STOPPING_PATIENCE_LONG = "snn.stopping.patience-long";
  public static final String STOPPING_CHANGE = "snn.stopping.change";
  public static final String STOPPING_VALIDATION = "snn.stopping.validation";
  public static final String STOPPING_ACCURACY = "snn.stopping.accuracy";
  public static final String PRUNING_PORTION = "snn.pruning.portion";
  public static final String PRUNING_TARGET = "snn.pruning.target";
  public static final String PRUNING_ROUNDS = "snn.pruning.rounds";
  public static final String PRUNING_REWIND = "snn.pruning.rewind";
  public static final String PRUNING_REWIND_ROUNDS = "snn.pruning.rewind-rounds";
  public static final String PRUNING_FROM = "snn.pruning.from";
  public static final String PRUNING_UNTIL = "snn.pruning.until";
  public static final String PRUNING_RANGE = "snn.pruning.range";
  public static final String PRUNING_EVERY = "snn.pruning.every";
  public static final String PRUNING_SCHEDULE = "snn.pruning.schedule";
  public static final String PRUNING_SNIP = "snn.pruning.snip";
  public static final String GROWING_PORTION = "snn.growing.portion";
  public static final String GROWING_EVERY = "snn.growing.every";
  public static final String GROWING_UNTIL = "snn.growing.until";
  public static final String GROWING_FULL = "snn.growing.full";

  public static final String DATA_SHARE = "snn.data.share";
  public static final String DATA_SHARES = "snn.data.shares";
  public static final String DATA_TRAIN = "snn.data.train";
  public static final String DATA_SAMPLES = "snn.data.samples";
  public static final String DATA_SEPARATOR = "snn.data.separator";
  public static final String DATA_LABEL_AND_TARGETS = "snn.data.label-and-targets";
  public static final String DATA_UNKNOWN = "snn.data.unknown";
  public static final String DATA_ABSENT = "snn.data.absent";
  public static final String DATA_CONTENT = "snn.data.content";
  public static final String DATA_REQUEST = "snn.data.request";
  public static final String DATA_OPTION = "snn.data.option";
  public static final String DATA_FEATURES = "snn.data.features";
  public static final String DATA_OUTPUTS = "snn.data.outputs";
  public static final String DATA_LOSS = "snn.data.loss";
  public static final String DATA_BATCH = "snn.data.batch";
  public static final String MEMORY_NEED = "snn.memory.need";

  private RuleIds() {
  }
}
