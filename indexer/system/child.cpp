// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/system/child.hpp"

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "indexer/system/files.hpp"
#include "indexer/system/sandbox.hpp"

namespace chancery::system {
namespace {

constexpr int defect_code = static_cast<int>(Kind::defect);

/// The only descriptor that a child keeps beside its standard streams.
constexpr int kept_number = STDERR_FILENO + 1;

void reset_signals() {
    for (int signal = 1; signal < NSIG; ++signal) ::signal(signal, SIG_DFL);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    // The terminal's interrupt goes to the whole group: the parent decides, and its children end
    // with it.
    ::signal(SIGINT, SIG_IGN);
}

/// Ends the child with its parent, also when that is gone already.
bool tie_to(pid_t parent) {
    return ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0 && ::getppid() == parent;
}

/// Closes everything but `kept`, which becomes kept_number.
bool close_others(int kept) {
    const int null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    // Both are moved out of the way of the numbers that they go to.
    const int channel = ::fcntl(kept, F_DUPFD_CLOEXEC, kept_number + 1);
    if (null < 0 || channel < 0) return false;
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (stream == STDERR_FILENO && !memory_can_be_limited()) continue;
        if (::dup2(null, stream) < 0) return false;
    }
    if (::dup2(channel, kept_number) < 0) return false;
    ::closefrom(kept_number + 1);
    return true;
}

[[noreturn]] void live(int kept, pid_t parent, const std::function<void(const Channel&)>& body) {
    reset_signals();
    if (!tie_to(parent) || !close_others(kept)) ::_exit(defect_code);
    // Never closed by us: the other end takes a closed channel for the child's end.
    const Channel channel{Descriptor(kept_number)};
    try {
        body(channel);
    } catch (...) {
        ::_exit(defect_code);
    }
    ::_exit(0);
}

}  // namespace

Result<pid_t> start_child(Channel end, const std::function<void(const Channel&)>& body) {
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child == 0) live(end.socket().number(), parent, body);
    if (child < 0) {
        return fail(Kind::system, "a reading process", "cannot be started: " + reason_of(errno),
                    "end other programs or use fewer --jobs, then run again");
    }
    return child;
}

Ending end_child(pid_t child) {
    ::kill(child, SIGKILL);
    int status = 0;
    rusage used{};
    pid_t ended = 0;
    do {
        ended = ::wait4(child, &status, 0, &used);
    } while (ended < 0 && errno == EINTR);
    Ending ending;
    if (ended != child) return ending;
    if (WIFSIGNALED(status)) ending.signal = WTERMSIG(status);
    if (WIFEXITED(status)) ending.exit_code = WEXITSTATUS(status);
    ending.peak_memory = static_cast<std::uint64_t>(used.ru_maxrss) << 10;
    return ending;
}

}  // namespace chancery::system
