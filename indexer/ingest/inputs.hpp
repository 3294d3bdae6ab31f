// SPDX-License-Identifier: GPL-2.0-or-later
//
// Finds the files of a run. Folders are walked without following symbolic links; of a folder's
// files those are taken whose name a reader knows. Everything else in it - links, FIFOs, devices,
// hidden files and folders (".git"), files of other formats - is skipped and the reason kept, so
// that each entry is accounted for. A file that is named itself is taken whatever it is.
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
    bool named = false;  ///< itself, not found in a folder
};

/// An entry of a folder that is not read, by its kind or its name.
struct Skipped {
    std::filesystem::path path;
    std::string name, reason;
};

struct Fault {
    std::string path, reason;
};

struct Inputs {
    std::vector<Input> files;           ///< sorted by path, each once
    std::vector<Fault> faults;          ///< paths that are not there, folders that cannot be read
    std::vector<std::string> roots;     ///< absolute PATHs that could be walked
    std::vector<Skipped> skipped = {};  ///< sorted by path, each once
};

/// Looks at every PATH; what cannot be looked into is a fault.
Inputs find_inputs(const std::vector<std::string>& paths);

}  // namespace chancery::ingest
