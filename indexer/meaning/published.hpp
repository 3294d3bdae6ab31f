// SPDX-License-Identifier: GPL-2.0-or-later
//
// Files of a generation that can be missed (index/layout.hpp), opened when somebody asks for them:
// mapped, not read, with the digest of the manifest compared, since damage would only give odd
// answers. That is done once for an opened index, which keeps them.
#pragma once

#include <memory>
#include <string>

#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"
#include "indexer/system/mapped_file.hpp"

namespace chancery::meaning {

/// The bytes of a file of the generation, when they are those that were published. Error `index`:
/// it is damaged, or there is none.
Result<std::shared_ptr<const system::MappedFile>> published(const index::Index& index,
                                                            const std::string& name);

/// Whether published() failed by damage, not because there is no such file.
bool are_damaged(const Error& error);

}  // namespace chancery::meaning
