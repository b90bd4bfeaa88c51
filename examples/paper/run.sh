#!/bin/sh
# Compares the paper's two networks on full MNIST: each for 5 and for 10 epochs, with seeds 1 to 5. Prints one line a run
# while it goes, then a Markdown table, mean and standard deviation (n - 1) over the seeds.
# Needs full MNIST: SNN_DATA=DIR examples/paper/run.sh, or first: ./snn data get mnist --to examples/paper/data
# Results stay in runs/paper; SEEDS="1 2" and EPOCHS="5" shorten it; further arguments go to `snn train`.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${OUT:-runs/paper}
results=$out/results.txt

mkdir -p "$out"
: > "$results"
for experiment in layered unstructured; do
  for epochs in ${EPOCHS:-5 10}; do
    for seed in ${SEEDS:-1 2 3 4 5}; do
      json=$out/$experiment-$epochs-$seed.json
      "$here/../../snn" train "$here/paper.snn" "$experiment" --epochs "$epochs" --seed "$seed" \
        --out "$out/$experiment-$epochs-$seed" --json "$@" > "$json"
      # The figures of the test split, and the time of all epochs.
      awk -v run="$experiment $epochs $seed" '
        /"seconds" : /    { gsub(/[^0-9.eE+-]/, "", $3); seconds += $3 }
        /"testAccuracy" : / { gsub(/[^0-9.eE+-]/, "", $3); accuracy = $3 }
        /"testLoss" : / { gsub(/[^0-9.eE+-]/, "", $3); loss = $3 }
        END { print run, accuracy, loss, seconds }' "$json" | tee -a "$results"
    done
  done
done

echo
echo "| network | epochs | seeds | test accuracy, % | test loss | seconds |"
echo "|---|---|---|---|---|---|"
awk '
  function deviation(n, sum, square) { return n > 1 ? sqrt((square - sum * sum / n > 0 ? square - sum * sum / n : 0) / (n - 1)) : 0 }
  { key = $1 " | " $2; if (!(key in n)) order[++keys] = key
    n[key]++; a[key] += 100 * $4; aa[key] += 1e4 * $4 * $4; l[key] += $5; ll[key] += $5 * $5; s[key] += $6 }
  END { for (i = 1; i <= keys; i++) { k = order[i]
    printf "| %s | %d | %.2f ± %.2f | %.4f ± %.4f | %.1f |\n", k, n[k], a[k] / n[k], deviation(n[k], a[k], aa[k]),
      l[k] / n[k], deviation(n[k], l[k], ll[k]), s[k] / n[k] } }' "$results"
