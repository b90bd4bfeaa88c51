-- One sample with FEATURES features (an environment variable), always the same, as a prediction; for wrk.
local features = {}
for i = 1, tonumber(os.getenv("FEATURES")) do
  features[i] = tostring((i * 37) % 256)
end

wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"instances": [[' .. table.concat(features, ", ") .. ']]}'

function done(summary, latency, requests)
  io.write(string.format("| %.0f | %.2f | %.2f | %.2f | %d |\n", summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
