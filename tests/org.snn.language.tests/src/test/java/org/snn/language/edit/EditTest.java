package org.snn.language.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.snn.language.TestLanguage;
import org.snn.network.Activation;
import org.snn.network.Connect;
import org.snn.network.End;
import org.snn.network.Experiment;
import org.snn.network.Group;
import org.snn.network.GrowMethod;
import org.snn.network.Growing;
import org.snn.network.Member;
import org.snn.network.Network;
import org.snn.network.NetworkFactory;
import org.snn.network.PruneScope;
import org.snn.network.Pruning;
import org.snn.network.RandomPattern;
import org.snn.network.Role;
import org.snn.network.SnnModel;
import org.snn.network.StepRewind;

/** What a diagram editor does to a model that was read from a text: only the tokens concerned change. */
class EditTest {

  private static final NetworkFactory NEW = NetworkFactory.eINSTANCE;
  private static final TestLanguage LANGUAGE = new TestLanguage();

  private static final String TEXT = """
      // header of the file

      // about the net
      network Net {   // the net
          // the pixels
          input  x[4]      // four

          hidden h[3]   relu   // odd   spacing
          neuron gate sigmoid bias 0.1   // gate
          /* the answer */
          output y[2] softmax
          connect x->h   // first
          connect h  ->  y   // second
          connect x -> gate -> y
          // the end
      }

      // about the experiment
      experiment e {
          network Net  // which
          epochs 5     // long
          data mnist { train 80%   test 20% }
          optimizer adam rate 0.1 // fast
          batch 40
      }
      // trailing
      """;

  private final SnnModel model = LANGUAGE.model(TEXT);
  private final Network net = (Network) model.getElements().get(0);
  private final Experiment experiment = (Experiment) model.getElements().get(1);

  @Test
  void nothing() {
    assertEdited(TEXT);
  }

  @Test
  void renameGroup() {
    group("h").setName("wide");
    assertEdited(TEXT.replace("hidden h[3]", "hidden wide[3]").replace("x->h", "x->wide").replace("connect h  ->", "connect wide  ->"));
  }

  @Test
  void renameGroupToKeyword() {
    group("gate").setName("connect");
    assertEdited(TEXT.replace("neuron gate", "neuron ^connect").replace("-> gate ->", "-> ^connect ->"));
  }

  @Test
  void renameNetwork() {
    net.setName("Other");
    assertEdited(TEXT.replace("network Net", "network Other"));
  }

  @Test
  void changeValues() {
    group("x").setSize(5);
    group("gate").setBias(0.0);
    experiment.setEpochs(6);
    assertEdited(TEXT.replace("x[4]", "x[5]").replace("bias 0.1", "bias 0").replace("epochs 5", "epochs 6"));
  }

  @Test
  void addValuesWithinLine() {
    group("x").setBias(1.5);
    connect(0).setPattern(random(0.5));
    connect(1).getEnds().get(0).setFirst(2);
    experiment.getOptimizer().setMomentum(0.9);
    assertEdited(TEXT.replace("x[4]   ", "x[4] bias 1.5   ").replace("x->h ", "x->h random 0.5 ")
        .replace("connect h ", "connect h[2] ").replace("rate 0.1 //", "rate 0.1 momentum 0.9 //"));
  }

  @Test
  void removeValuesWithinLine() {
    group("gate").setBias(null);
    group("y").setActivation(Activation.IDENTITY);
    experiment.getOptimizer().setRate(null);
    assertEdited(TEXT.replace(" bias 0.1", "").replace("y[2] softmax", "y[2] identity").replace(" rate 0.1", ""));
  }

  @Test
  void appendMember() {
    net.getMembers().add(group("new", 7));
    assertEdited(TEXT.replace("-> gate -> y\n", "-> gate -> y\n    hidden new[7]\n"));
  }

  @Test
  void appendMemberAfterLineEndComment() {
    net.getMembers().remove(connect(2));
    net.getMembers().add(group("new", 7));
    net.getMembers().add(connection(group("new"), group("y")));
    assertEdited(TEXT.replace("    connect x -> gate -> y\n", "    hidden new[7]\n    connect new -> y\n"));
  }

  @Test
  void insertMemberFirst() {
    net.getMembers().add(0, group("new", 7));
    assertEdited(TEXT.replace("// the net\n", "// the net\n    hidden new[7]\n"));
  }

  @Test
  void insertMemberBetween() {
    net.getMembers().add(1, group("new", 7));
    net.getMembers().add(4, group("other", 8));
    assertEdited(TEXT.replace("// four\n", "// four\n    hidden new[7]\n").replace("// gate\n", "// gate\n    hidden other[8]\n"));
  }

  @Test
  void removeGroupAndItsConnects() {
    net.getMembers().removeIf(member -> member instanceof Connect c && c.getEnds().stream().anyMatch(end -> end.getGroup() == group("h")));
    net.getMembers().remove(group("h"));
    assertEdited(TEXT.replace("    hidden h[3]   relu   // odd   spacing\n", "")
        .replace("    connect x->h   // first\n    connect h  ->  y   // second\n", ""));
  }

  @Test
  void removedElementTakesItsCommentsAlong() {
    EList<Member> members = net.getMembers();
    members.remove(connect(2));
    members.remove(group("x"));
    members.removeIf(Connect.class::isInstance);
    members.remove(group("y"));
    assertEdited("""
        // header of the file

        // about the net
        network Net {   // the net

            hidden h[3]   relu   // odd   spacing
            neuron gate sigmoid bias 0.1   // gate
            // the end
        }
        """ + TEXT.substring(TEXT.indexOf("\n// about the experiment")));
  }

  @Test
  void setSettings() {
    experiment.setSeed(3L);
    experiment.setDropout(0.2);
    String text = LANGUAGE.serialize(model);
    assertThat(text.replace("    seed 3\n", "").replace("    dropout 0.2\n", "")).isEqualTo(TEXT);
    assertThat(text).contains("    seed 3\n", "    dropout 0.2\n");
  }

  @Test
  void unsetSettings() {
    experiment.setEpochs(null);
    experiment.setBatch(null);
    assertEdited(TEXT.replace("    epochs 5     // long\n", "").replace("    batch 40\n", ""));
  }

  @Test
  void setUnsetAndChangePruning() {
    String settings = "prune movement to 5% /* a lot */ output 10% every 50 from 10%   rewind rate // why";
    edit(oneSetting(settings), m -> {
      Pruning pruning = pruning(m);
      pruning.setScope(PruneScope.PER_PAIR);
      pruning.setTarget(false);
      pruning.setEvery(null);
      pruning.setFrom(null);
      StepRewind rewind = NEW.createStepRewind();
      rewind.setStep(7);
      pruning.setRewind(rewind);
      pruning.setRounds(3);
    }, oneSetting("prune movement per-pair 5% /* a lot */ output 10% rounds 3 rewind 7 // why"));
  }

  @Test
  void removedSettingsLeaveTheOrderOfTheOthers() {
    edit(oneSetting("prune gradient to 5% rounds 7 from 10% every 50 until 60%"), m -> pruning(m).setFrom(null),
        oneSetting("prune gradient to 5% rounds 7 every 50 until 60%"));
    edit(oneSetting("prune gradient to 5% every 50 rewind 3 rounds 7 from 10%"), m -> pruning(m).setTarget(false),
        oneSetting("prune gradient 5% every 50 rewind 3 rounds 7 from 10%"));
    edit(oneSetting("grow set 5% until 60% every 50"), m -> growing(m).setPortion(0.25),
        oneSetting("grow set 0.25 until 60% every 50"));
  }

  @Test
  void addAndRemoveGrowing() {
    edit(oneSetting("prune snip to 5% // little"), m -> {
      Experiment only = (Experiment) m.getElements().get(0);
      only.setPruning(null);
      Growing growing = NEW.createGrowing();
      growing.setMethod(GrowMethod.RIGL);
      growing.setPortion(0.3);
      growing.setUntil(0.75);
      only.setGrowing(growing);
    }, oneSetting("grow rigl 0.3 until 0.75"));
  }

  private static String oneSetting(String setting) {
    return "experiment e {\n    %s\n}\n".formatted(setting);
  }

  private static Growing growing(SnnModel model) {
    return ((Experiment) model.getElements().get(0)).getGrowing();
  }

  private static Pruning pruning(SnnModel model) {
    return ((Experiment) model.getElements().get(0)).getPruning();
  }

  @Test
  void changeInlineData() {
    experiment.getData().setTrain(null);
    experiment.getData().setSeed(9L);
    String text = LANGUAGE.serialize(model);
    assertThat(text.replace("{ test 20% seed 9 }", "{ train 80%   test 20% }")).isEqualTo(TEXT);
  }

  @Test
  void appendElement() {
    Network second = NEW.createNetwork();
    second.setName("Second");
    model.getElements().add(second);
    assertEdited(TEXT + "\nnetwork Second {\n}\n");
  }

  @Test
  void insertElementFirst() {
    Network second = NEW.createNetwork();
    second.setName("Second");
    model.getElements().add(0, second);
    assertEdited(TEXT.replace("// about the net\n", "network Second {\n}\n\n// about the net\n"));
  }

  @Test
  void insertElementBetween() {
    Network second = NEW.createNetwork();
    second.setName("Second");
    model.getElements().add(1, second);
    assertEdited(TEXT.replace("\n// about the exp", "\nnetwork Second {\n}\n\n// about the exp"));
  }

  @Test
  void removeElements() {
    model.getElements().remove(experiment);
    String rest = TEXT.substring(0, TEXT.indexOf("// about the experiment"));
    assertEdited(rest + "// trailing\n");
  }

  @Test
  void removeFirstElement() {
    experiment.setNetwork(null);
    model.getElements().remove(net);
    assertEdited("// header of the file\n\n" + TEXT.substring(TEXT.indexOf("// about the experiment")).replace("    network Net  // which\n", ""));
  }

  @Test
  void removeEverything() {
    model.getElements().clear();
    assertEdited("// header of the file\n\n// trailing\n");
  }

  @Test
  void addAndRemoveAgain() {
    Group added = group("new", 7);
    net.getMembers().add(0, added);
    LANGUAGE.serialize(model);
    EcoreUtil.remove(added);
    assertEdited(TEXT);
  }

  @Test
  void reconnect() {
    connect(0).getEnds().get(1).setGroup(group("y"));
    assertEdited(TEXT.replace("x->h", "x->y"));
  }

  @Test
  void insertIntoOneLine() {
    edit("network N { input x output y }", m -> ((Network) m.getElements().get(0)).getMembers().add(1, group("new", 7)),
        "network N { input x\n    hidden new[7]\n    output y }");
  }

  @Test
  void insertIntoEmptyText() {
    edit("", m -> m.getElements().add(NEW.createNetwork()), m -> ((Network) m.getElements().get(0)).setName("N"), "network N {\n}\n");
    edit("// only this", m -> m.getElements().add(NEW.createNetwork()), m -> ((Network) m.getElements().get(0)).setName("N"),
        "// only this\n\nnetwork N {\n}\n");
  }

  @Test
  void windowsLinesStay() {
    edit("network N {\r\n  input x // c\r\n  output y\r\n}\r\n", m -> ((Network) m.getElements().get(0)).getMembers().add(1, group("new", 7)),
        "network N {\r\n  input x // c\r\n    hidden new[7]\r\n  output y\r\n}\r\n");
  }

  private static void edit(String text, Consumer<SnnModel> edit, String expected) {
    edit(text, edit, m -> { }, expected);
  }

  private static void edit(String text, Consumer<SnnModel> edit, Consumer<SnnModel> then, String expected) {
    SnnModel edited = LANGUAGE.model(text);
    edit.accept(edited);
    then.accept(edited);
    assertThat(LANGUAGE.serialize(edited)).isEqualTo(expected);
  }

  private void assertEdited(String expected) {
    assertThat(LANGUAGE.serialize(model)).isEqualTo(expected);
  }

  private Group group(String name) {
    return net.groups().stream().filter(group -> name.equals(group.getName())).findFirst().orElseThrow();
  }

  private Connect connect(int index) {
    return net.getMembers().stream().filter(Connect.class::isInstance).map(Connect.class::cast).toList().get(index);
  }

  private static Group group(String name, int size) {
    Group group = NEW.createGroup();
    group.setName(name);
    group.setRole(Role.HIDDEN);
    group.setSize(size);
    return group;
  }

  private static Connect connection(Group... groups) {
    Connect connect = NEW.createConnect();
    for (Group group : groups) {
      End end = NEW.createEnd();
      end.setGroup(group);
      connect.getEnds().add(end);
    }
    return connect;
  }

  private static RandomPattern random(double density) {
    RandomPattern pattern = NEW.createRandomPattern();
    pattern.setDensity(density);
    return pattern;
  }
}
