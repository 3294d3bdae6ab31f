// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/system/descriptor.hpp"

#include <unistd.h>

namespace chancery::system {

Descriptor::~Descriptor() {
    if (is_open()) ::close(number_);
}

}  // namespace chancery::system
