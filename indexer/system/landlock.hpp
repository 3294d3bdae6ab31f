// SPDX-License-Identifier: GPL-2.0-or-later
//
// Landlock: a process gives up, for good, every access to files that it does not name beforehand
// (Linux 5.13 and later), and, where the kernel's version knows them, TCP and signals to others.
// What is open already stays open. Rights: linux/landlock.h; newer ones than the header of Debian
// 12 are written out.
#pragma once

#include <span>
#include <string>

#include "indexer/system/error.hpp"

namespace chancery::system {

/// The version of the kernel's Landlock; 0 where it has none or has it switched off.
int landlock_version();

/// What may be done with the files that are named.
enum class FileUse { read, read_and_execute };

/// From now on this process can only open files at or below `paths`, and only for that use; paths
/// that are not there are left out. Does nothing where there is no Landlock. The process must have
/// given up new privileges before. Error `system`.
Result<void> confine_files(std::span<const std::string> paths, FileUse use = FileUse::read);

}  // namespace chancery::system
