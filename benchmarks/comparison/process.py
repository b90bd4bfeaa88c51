"""One contestant as a process: questions and answers in JSON lines, stopped whenever it is not its turn."""
import json
import os
import signal
import subprocess
import tempfile


class Failed(Exception):
    """A contestant ended, or answered what makes no sense."""


class Refused(Exception):
    """A contestant does not take part in this workload; the message says why."""


class Process:
    """Starts the contestant. Thread counts go into the environment, as most libraries read them only once.

    OPENBLAS_* settings from outside do not reach it: OpenBLAS finds the processor itself.
    """

    def __init__(self, contestant, threads):
        environment = {k: v for k, v in os.environ.items() if not k.startswith("OPENBLAS_")}
        environment.update({f"{library}_NUM_THREADS": str(threads) for library in ("OPENBLAS", "OMP", "MKL")})
        environment.update(contestant.environment)
        self.contestant, self.threads = contestant, threads
        self._errors = tempfile.TemporaryFile("w+")
        self._process = subprocess.Popen(contestant.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                         stderr=self._errors, env=environment, start_new_session=True)
        try:
            self.version = self._answer()["version"]
        except Failed:
            self.close()
            raise

    def prepare(self, workload, data):
        answer = self._ask({"op": "prepare", "workload": workload, "threads": self.threads, "data": data})
        if "unsupported" in answer:
            raise Refused(answer["unsupported"])

    def run(self, batches):
        """(seconds, loss) of that many training steps."""
        answer = self._ask({"op": "run", "batches": batches})
        return answer["seconds"], answer["loss"]

    def pause(self):
        """Stops it and all that it started, so that no waiting thread of it spins."""
        os.killpg(self._process.pid, signal.SIGSTOP)

    def resume(self):
        os.killpg(self._process.pid, signal.SIGCONT)

    def close(self):
        """Ends it; it may be paused."""
        try:
            self.resume()
            self._process.stdin.write('{"op":"quit"}\n')
            self._process.stdin.close()
            self._process.wait(5)
        except (OSError, subprocess.TimeoutExpired):
            self._kill()
        self._process.stdout.close()
        self._errors.close()

    def _kill(self):
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
        self._process.wait()

    def _ask(self, question):
        try:
            self._process.stdin.write(json.dumps(question) + "\n")
            self._process.stdin.flush()
        except OSError:
            pass   # the answer, which is missing too, says more
        return self._answer()

    def _answer(self):
        line = self._process.stdout.readline()
        try:
            return json.loads(line)
        except ValueError:
            self._errors.seek(0)
            said = (line + self._errors.read()).strip()[-500:]
            raise Failed(f"{self.contestant.name} ended or gave no answer in JSON: {said or 'it said nothing'}") from None
