#!/bin/sh
# Load on `snn serve`: requests a second and latencies in ms, for three networks and several numbers of clients. Needs wrk.
# Usage: benchmarks/serve/run.sh [SECONDS]        The rows are those of docs/inference.md.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
seconds=${1:-10}
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
cd "$work"

cat > iris.snn <<'TEXT'
network Iris { input x[4] hidden h[8] tanh output y[3] softmax connect x -> h -> y }
experiment iris { network Iris data synthetic { samples 150 train 80% test 20% } batch 10 epochs 5 }
TEXT
"$root/snn" train iris.snn --quiet
"$root/snn" train "$root/examples/mnist/lottery.snn" --epochs 1 --quiet
"$root/snn" prune runs/lottery/model.snna --keep 4% -o small.snna > /dev/null
touch serving.txt
"$root/snn" serve runs/iris/model.snna lenet=runs/lottery/model.snna small=small.snna --port 0 > serving.txt &
server=$!
until [ "$(wc -l < serving.txt)" -eq 3 ]; do sleep 0.2; done

echo '| network | clients | requests/s | p50 | p95 | p99 | errors |'
echo '|---|---|---|---|---|---|---|'
for model in iris lenet small; do
  url=$(sed -n "s/^Serving $model at //p" serving.txt)
  [ "$model" = iris ] && export FEATURES=4 || export FEATURES=784
  # The first round only warms up.
  wrk -t1 -c8 -d"${seconds}s" -s "$root/benchmarks/serve/predict.lua" "$url" > /dev/null
  for clients in 1 8 64; do
    printf '| %s | %s ' "$model" "$clients"
    wrk -t1 -c"$clients" -d"${seconds}s" -s "$root/benchmarks/serve/predict.lua" "$url" | grep '^|'
  done
done
