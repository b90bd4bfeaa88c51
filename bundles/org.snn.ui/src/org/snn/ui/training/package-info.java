/**
 * Shows how trainings go. A job follows the files that trainers write ({@code org.snn.trainer.report}), another one lays out what
 * is drawn; the UI thread only draws.
 */
package org.snn.ui.training;
