// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/system/program.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "indexer/system/call_filter.hpp"
#include "indexer/system/files.hpp"
#include "indexer/system/landlock.hpp"
#include "indexer/system/limits.hpp"
#include "indexer/system/memory_file.hpp"

namespace chancery::system {
namespace {

namespace fs = std::filesystem;

// Exit codes of a child that could not become the program; programs seldom use them.
constexpr int not_confined_code = 125, not_started_code = 126;

// The standard streams, libraries, tables.
constexpr rlim_t max_program_files = 64;

/// What programs of the system are made of. Nothing of the users' is among it.
constexpr auto system_paths = std::to_array<const char*>(
    {"/usr", "/bin", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/ld.so.preload", "/etc/fonts",
     "/etc/localtime", "/etc/alternatives", "/var/cache/fontconfig", "/dev/null"});

bool set_limits(const ProgramLimits& limits) {
    return lower_limit(RLIMIT_CPU, limits.processor_seconds) &&
           lower_limit(RLIMIT_FSIZE, limits.output) && lower_limit(RLIMIT_CORE, 0) &&
           lower_limit(RLIMIT_NPROC, 0) && lower_limit(RLIMIT_NOFILE, max_program_files) &&
           lower_limit(RLIMIT_AS, limits.memory);
}

/// Makes the two files the standard streams, and closes everything else.
bool take_streams(const Descriptor& input, const Descriptor& output) {
    const int null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    const int from = ::fcntl(input.number(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    const int into = ::fcntl(output.number(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (null < 0 || from < 0 || into < 0) return false;
    if (::dup2(from, STDIN_FILENO) < 0 || ::dup2(into, STDOUT_FILENO) < 0 ||
        ::dup2(null, STDERR_FILENO) < 0) {
        return false;
    }
    ::closefrom(STDERR_FILENO + 1);
    return true;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> all;
    for (std::string& word : words) all.push_back(word.data());
    all.push_back(nullptr);
    return all;
}

/// What the program may read and run, and no new privileges.
bool confine(const ProgramRun& run) {
    std::vector<std::string> paths(system_paths.begin(), system_paths.end());
    paths.push_back(run.path);
    paths.insert(paths.end(), run.readable.begin(), run.readable.end());
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           confine_files(paths, FileUse::read_and_execute).has_value();
}

[[noreturn]] void become(const ProgramRun& run, const Descriptor& input, const Descriptor& output,
                         pid_t parent) {
    for (int signal = 1; signal < NSIG; ++signal) ::signal(signal, SIG_DFL);
    ::signal(SIGINT, SIG_IGN);
    std::vector<std::string> arguments{run.path}, variables = run.variables;
    arguments.insert(arguments.end(), run.arguments.begin(), run.arguments.end());
    const auto words = pointers(arguments), environment = pointers(variables);
    const auto filter = CallFilter::make(Caller::program);
    // It dies with its parent, also when that is gone already. The limit of memory is the
    // program's, and may be less than what its parent has: from there on nothing is allocated, and
    // nothing freed, which can take memory, too.
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0 || ::getppid() != parent ||
        !take_streams(input, output) || !confine(run) || !filter || !set_limits(run.limits) ||
        !filter->put_on()) {
        ::_exit(not_confined_code);
    }
    ::execve(run.path.c_str(), words.data(), environment.data());
    ::_exit(not_started_code);
}

/// Waits until the child has ended; false when the time is over before.
bool ends_within(pid_t child, std::chrono::milliseconds time) {
    // Debian 12's <sys/pidfd.h> declares the function for C only.
    const Descriptor handle(static_cast<int>(::syscall(SYS_pidfd_open, child, 0)));
    const auto deadline = std::chrono::steady_clock::now() + time;
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        if (!handle.is_open() || left.count() <= 0) return false;
        pollfd event{handle.number(), POLLIN, 0};
        const int ready = ::poll(&event, 1, static_cast<int>(left.count()));
        if (ready > 0) return true;
        if (ready < 0 && errno != EINTR) return false;
    }
}

std::string seconds(std::chrono::milliseconds time) {
    return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(time).count()) + " s";
}

/// Why a child that ended did not do its work; empty when it did.
std::string fault_of(int status, const ProgramLimits& limits) {
    if (WIFSIGNALED(status)) {
        const int signal = WTERMSIG(status);
        // The hard limit kills outright.
        if (signal == SIGXCPU || signal == SIGKILL) {
            return "took more than " + std::to_string(limits.processor_seconds) +
                   " s of processor time";
        }
        if (signal == SIGXFSZ) {
            return "gave more than " + std::to_string(limits.output) + " bytes";
        }
        return "crashed (signal " + std::to_string(signal) + ")";
    }
    const int code = WEXITSTATUS(status);
    return code == 0 ? std::string() : "failed (exit code " + std::to_string(code) + ")";
}

Result<void> judge(const ProgramRun& run, int status) {
    const std::string name = fs::path(run.path).filename();
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    if (code == not_confined_code) {
        return fail(Kind::system, name, "its limits cannot be set",
                    "run on a system with seccomp, or without --ocr");
    }
    if (code == not_started_code) {
        return fail(Kind::system, run.path, "cannot be started", "install its package anew");
    }
    std::string fault = fault_of(status, run.limits);
    if (fault.empty()) return {};
    return fail(Kind::input, name, std::move(fault));
}

}  // namespace

std::string find_program(std::string_view name) {
    const char* value = std::getenv("PATH");
    std::string_view folders = value == nullptr ? "/usr/bin:/bin" : value;
    while (!folders.empty()) {
        const std::string_view folder = folders.substr(0, folders.find(':'));
        folders.remove_prefix(std::min(folders.size(), folder.size() + 1));
        if (!folder.starts_with('/')) continue;
        const fs::path path = fs::path(folder) / name;
        std::error_code error;
        if (fs::is_regular_file(path, error) && ::access(path.c_str(), X_OK) == 0) return path;
    }
    return {};
}

Result<void> run_program(const ProgramRun& run, const Descriptor& input, const Descriptor& output) {
    ::lseek(input.number(), 0, SEEK_SET);
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child == 0) become(run, input, output, parent);
    if (child < 0) {
        return fail(Kind::system, run.path, "cannot be started: " + reason_of(errno),
                    "end other programs or use fewer --jobs, then run again");
    }
    const bool in_time = ends_within(child, run.limits.time);
    if (!in_time) ::kill(child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (in_time) return judge(run, status);
    return fail(Kind::input, fs::path(run.path).filename().string(),
                "took more than " + seconds(run.limits.time));
}

}  // namespace chancery::system
