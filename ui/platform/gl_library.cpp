// SPDX-License-Identifier: MIT
// Opens the GL library once more and never closes it.
#include "ui/platform/gl_library.h"

#include <dlfcn.h>

namespace ui::platform {

void keep_gl_loaded() {
    constexpr int how = RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE;
    if (dlopen("libOpenGL.so.0", how) == nullptr) {
        static_cast<void>(dlopen("libGL.so.1", how));
    }
}

}  // namespace ui::platform
