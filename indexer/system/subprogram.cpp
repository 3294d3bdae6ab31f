// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/system/subprogram.hpp"

#include <array>
#include <cerrno>
#include <utility>

#include <spawn.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "indexer/system/descriptor.hpp"
#include "indexer/system/files.hpp"

namespace chancery::system {
namespace {

auto refused(std::string what, int error_number) {
    return fail(Kind::system, std::move(what), reason_of(error_number), remedy_of(error_number));
}

/// A file in memory that holds `bytes`, to be read from its start.
Descriptor in_memory(std::string_view bytes) {
    Descriptor file(::memfd_create("chancery", MFD_CLOEXEC));
    while (file.is_open() && !bytes.empty()) {
        const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return Descriptor(-1);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (file.is_open()) ::lseek(file.number(), 0, SEEK_SET);
    return file;
}

Result<std::string> content_of(const Descriptor& file, const Command& command) {
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return refused(command.programs.back(), errno);
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size > command.max_output) {
        return fail(Kind::system, command.programs.back(), "wrote more than is taken of it",
                    "give it a smaller input");
    }
    std::string bytes(size, '\0');
    std::size_t taken = 0;
    while (taken < bytes.size()) {
        const ssize_t got = ::pread(file.number(), bytes.data() + taken, bytes.size() - taken,
                                    static_cast<off_t>(taken));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        taken += static_cast<std::size_t>(got);
    }
    bytes.resize(taken);
    return bytes;
}

/// Starts the first program that is there. Gives errno.
int start(const Command& command, const std::array<const Descriptor*, 3>& streams, pid_t& child) {
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    for (int number = 0; number < 3; ++number) {
        const Descriptor& file = *streams[static_cast<std::size_t>(number)];
        ::posix_spawn_file_actions_adddup2(&actions, file.number(), number);
    }
    int fault = ENOENT;
    for (const std::string& program : command.programs) {
        std::vector<std::string> words = command.arguments;
        words.insert(words.begin(), program);
        std::vector<char*> arguments;
        for (std::string& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        fault =
            ::posix_spawnp(&child, program.c_str(), &actions, nullptr, arguments.data(), environ);
        if (fault == 0) break;
    }
    ::posix_spawn_file_actions_destroy(&actions);
    return fault;
}

}  // namespace

Result<Outcome> run(const Command& command) {
    const Descriptor in = in_memory(command.input), out = in_memory({}), err = in_memory({});
    for (const Descriptor* file : {&in, &out, &err}) {
        if (!file->is_open()) return refused("a file in memory", errno);
    }
    pid_t child = 0;
    if (const int fault = start(command, {&in, &out, &err}, child); fault != 0) {
        return fail(Kind::system, command.programs.back(), reason_of(fault),
                    "install it beside chancery or in a folder of PATH");
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) return refused(command.programs.back(), errno);
    }
    Outcome outcome;
    if (WIFSIGNALED(status)) outcome.signal = WTERMSIG(status);
    if (WIFEXITED(status)) outcome.exit_code = WEXITSTATUS(status);
    auto written = content_of(out, command);
    if (!written) return pass_on(std::move(written));
    auto told = content_of(err, command);
    if (!told) return pass_on(std::move(told));
    outcome.out = *std::move(written);
    outcome.err = *std::move(told);
    return outcome;
}

}  // namespace chancery::system
