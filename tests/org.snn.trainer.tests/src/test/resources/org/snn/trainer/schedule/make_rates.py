"""Writes rates.csv for ScheduleTest: the rates that PyTorch's schedulers give, stepped once a batch.

Made with PyTorch 1.13.0a0 (Debian python3-torch 1.13.1). Columns: case, step, rate.
"""
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, LinearLR, StepLR

STEPS_PER_EPOCH = 4


def rates(make, steps):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=0.3)
    scheduler = make(optimizer)
    for step in range(steps):
        yield step, optimizer.param_groups[0]["lr"]
        optimizer.step()
        scheduler.step()


cases = {
    # every 2 epochs, factor 0.5
    "step": (lambda o: StepLR(o, step_size=2 * STEPS_PER_EPOCH, gamma=0.5), 7 * STEPS_PER_EPOCH),
    # 5 epochs, minimum 0.01
    "cosine": (lambda o: CosineAnnealingLR(o, T_max=5 * STEPS_PER_EPOCH, eta_min=0.01), 5 * STEPS_PER_EPOCH),
    # 2 epochs of warm-up, then constant
    "warmup": (lambda o: LinearLR(o, start_factor=1 / (2 * STEPS_PER_EPOCH), total_iters=2 * STEPS_PER_EPOCH - 1), 16),
}
with open("rates.csv", "w") as out:
    for name, (make, steps) in cases.items():
        for step, rate in rates(make, steps):
            out.write(f"{name},{step},{rate!r}\n")
