// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest/inputs.hpp"

#include <algorithm>
#include <system_error>

#include "indexer/readers/readers.hpp"

namespace chancery::ingest {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.size() > 1 && name[0] == '.' && name != "..";
}

const std::string& path_of(const Input& input) {
    return input.path.native();
}

class Walker {
  public:
    explicit Walker(Inputs& inputs) : inputs_(inputs) {}

    void add_path(const std::string& given) {
        std::error_code error;
        const fs::path path = fs::canonical(given, error);
        if (error) {
            inputs_.faults.push_back({given, error == std::errc::no_such_file_or_directory
                                                 ? "no such file or folder"
                                                 : error.message()});
            return;
        }
        root_ = path.parent_path();
        if (fs::is_directory(path, error)) {
            walk(path);
        } else {
            add_file(path);
        }
        inputs_.roots.push_back(path.string());
    }

  private:
    void walk(const fs::path& folder) {
        std::error_code error;
        fs::recursive_directory_iterator place(folder, error), end;
        if (error) return add_fault(folder, error);
        while (place != end) {
            visit(place);
            place.increment(error);
            if (error) return add_fault(folder, error);
        }
    }

    void visit(fs::recursive_directory_iterator& place) {
        std::error_code error;
        const fs::path& path = place->path();
        const fs::file_status status = place->symlink_status(error);
        if (is_hidden(path)) {
            if (fs::is_directory(status)) place.disable_recursion_pending();
        } else if (fs::is_directory(status)) {
            // A folder that cannot be read is named; the walk goes on behind it.
            fs::directory_iterator probe(path, error);
            if (!error) return;
            add_fault(path, error);
            place.disable_recursion_pending();
        } else if (readers::takes_name(path.filename().string())) {
            add_file(path);
        }
    }

    /// What is no regular file is kept: reading it says why it is refused.
    void add_file(const fs::path& path) {
        const auto stamp = system::stamp_of(path);
        inputs_.files.push_back(
            {path, path.lexically_relative(root_).string(), stamp ? *stamp : system::Stamp{}});
    }

    void add_fault(const fs::path& path, const std::error_code& error) {
        inputs_.faults.push_back({path.string(), system::reason_of(error.value())});
    }

    Inputs& inputs_;
    fs::path root_;
};

}  // namespace

Inputs find_inputs(const std::vector<std::string>& paths) {
    Inputs inputs;
    Walker walker(inputs);
    for (const std::string& path : paths) walker.add_path(path);
    std::ranges::stable_sort(inputs.files, {}, path_of);
    // std::ranges::unique is one of those that clang 14 does not take.
    const auto same = [](const Input& one, const Input& other) {
        return path_of(one) == path_of(other);
    };
    inputs.files.erase(std::unique(inputs.files.begin(), inputs.files.end(), same),
                       inputs.files.end());
    return inputs;
}

}  // namespace chancery::ingest
