// SPDX-License-Identifier: GPL-2.0-or-later
//
// Finds the files of a run. Folders are walked without following symbolic links; hidden files and
// folders (".git") are left out; of a folder's files those are taken whose name a reader knows. A
// file that is named itself is taken whatever its name.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/system/files.hpp"

namespace chancery::ingest {

struct Input {
    std::filesystem::path path;  ///< absolute
    std::string name;  ///< below the PATH given, with its last part: "76session/English/x.xml"
    system::Stamp stamp;
};

struct Fault {
    std::string path, reason;
};

struct Inputs {
    std::vector<Input> files;        ///< sorted by path, each once
    std::vector<Fault> faults;       ///< paths that are not there, folders that cannot be read
    std::vector<std::string> roots;  ///< absolute PATHs that could be walked
};

Inputs find_inputs(const std::vector<std::string>& paths);

}  // namespace chancery::ingest
