// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/speed/child.hpp"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

#include "bench/speed/clocks.hpp"

extern char** environ;

namespace chancery::speed {
namespace {

double milliseconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) * 1e-3;
}

/// Starts the command with its standard output on a pipe; gives its id and the pipe's reading end.
std::pair<pid_t, int> start(const std::vector<std::string>& command) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    std::vector<std::string> words = command;
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t id = 0;
    const int failed = posix_spawn(&id, command.front().c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    if (failed != 0) throw std::system_error(failed, std::generic_category(), command.front());
    return {id, ends[0]};
}

}  // namespace

ChildRun run_child(const std::vector<std::string>& command) {
    ChildRun run;
    const Moment begin = now();
    const auto [id, output] = start(command);
    std::array<char, 65536> buffer{};
    for (ssize_t got = 0; (got = read(output, buffer.data(), buffer.size())) != 0;) {
        if (got < 0 && errno != EINTR) break;
        if (run.first_byte_ms == 0) run.first_byte_ms = since(begin).wall_ms;
    }
    close(output);
    int status = 0;
    rusage used{};
    while (wait4(id, &status, 0, &used) < 0 && errno == EINTR) continue;
    run.wall_ms = since(begin).wall_ms;
    run.cpu_ms = milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
    run.peak_bytes = static_cast<std::uint64_t>(used.ru_maxrss) * 1024;
    if (!WIFEXITED(status)) throw std::runtime_error(command.front() + " was killed");
    run.exit_code = WEXITSTATUS(status);
    return run;
}

ChildRun run_well(const std::vector<std::string>& command) {
    const ChildRun run = run_child(command);
    if (run.exit_code == 0) return run;
    std::string line;
    for (const std::string& word : command) line += word + ' ';
    throw std::runtime_error(line + "ended with exit code " + std::to_string(run.exit_code));
}

std::uint64_t own_peak_bytes() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<std::uint64_t>(used.ru_maxrss) * 1024;
}

}  // namespace chancery::speed
