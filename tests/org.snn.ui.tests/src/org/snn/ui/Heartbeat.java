package org.snn.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Display;

/**
 * Measures how long the UI thread stands still: it should beat every 5 ms. Time in which the thread could go on, but the machine
 * gave the processor to others, is told apart: {@link #busyMillis()} is without it.
 */
public final class Heartbeat implements Runnable, AutoCloseable {

  private static final int BEAT_MILLIS = 5;
  private static final int LATE_MILLIS = 100;

  private final Display display = Display.getCurrent();
  private final Thread thread = Thread.currentThread();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Thread watch = new Thread(this::watch, "heartbeat");
  private volatile long last = System.nanoTime();
  private volatile boolean ended;
  private volatile String place = "";
  private long usedAtLast = used();
  private long longest;
  private long busiest;
  private String placeOfLongest = "";

  public Heartbeat() {
    threads.setThreadContentionMonitoringEnabled(true);
    watch.setDaemon(true);
    watch.start();
    display.timerExec(BEAT_MILLIS, this);
  }

  @Override
  public void run() {
    long now = System.nanoTime();
    long used = used();
    if (now - last > longest) {
      longest = now - last;
      placeOfLongest = place;
    }
    busiest = Math.max(busiest, used - usedAtLast);
    last = now;
    usedAtLast = used;
    place = "";
    if (!ended) {
      display.timerExec(BEAT_MILLIS, this);
    }
  }

  /** Nanoseconds that the thread computed or waited for something, so far. */
  private long used() {
    ThreadInfo info = threads.getThreadInfo(thread.getId());
    long waited = Math.max(0, info.getBlockedTime()) + Math.max(0, info.getWaitedTime());
    return threads.getThreadCpuTime(thread.getId()) + waited * 1_000_000;
  }

  private void watch() {
    while (!ended) {
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        return;
      }
      if (place.isEmpty() && System.nanoTime() - last > LATE_MILLIS * 1_000_000L) {
        place = Arrays.stream(thread.getStackTrace()).limit(25).map(frame -> "\n    " + frame).collect(Collectors.joining());
      }
    }
  }

  /** The longest time between two beats. */
  public long longestMillis() {
    return longest / 1_000_000;
  }

  /** The longest time that the thread itself computed or waited between two beats. */
  public long busyMillis() {
    return busiest / 1_000_000;
  }

  /** Where the thread was in the longest time between two beats, if that was long. */
  public String place() {
    return placeOfLongest;
  }

  @Override
  public void close() {
    ended = true;
  }
}
