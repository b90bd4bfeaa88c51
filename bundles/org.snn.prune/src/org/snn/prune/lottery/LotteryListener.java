package org.snn.prune.lottery;

/** Hears how a lottery goes on, on the thread that trains. */
public interface LotteryListener {

  /** A training begins. */
  void training(long seed, int round, int trainings, boolean control);

  /** So many of its steps are done. */
  void steps(long done, long all);

  /** It is done and kept. */
  void result(LotteryResult result);
}
