// SPDX-License-Identifier: MIT
// EGL surfaceless, a framebuffer object and ImGui's OpenGL 3 backend.
#include "ui/platform/offscreen.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <utility>

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <glad/gl.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include "ui/platform/gl_library.h"

namespace ui::platform {

struct Offscreen::Machine {
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLContext context = EGL_NO_CONTEXT;
    GLuint framebuffer = 0;
    GLuint color = 0;
    int width = 0;
    int height = 0;
    bool backend = false;

    Machine() = default;
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;
    ~Machine() {
        if (backend) {
            ImGui_ImplOpenGL3_Shutdown();
        }
        if (framebuffer != 0) {
            glDeleteFramebuffers(1, &framebuffer);
            glDeleteRenderbuffers(1, &color);
        }
        if (context != EGL_NO_CONTEXT) {
            eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
            eglDestroyContext(display, context);
        }
        // The display stays initialised: it belongs to the process, and ending it unloads the
        // driver, whose remaining memory would count as lost.
    }
};

namespace {

sim::Failure<sim::Problem> problem(std::string why) {
    return {sim::Problem{"", "EGL", std::move(why)}};
}

EGLDisplay find_display() {
    const auto get_display = reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(
        eglGetProcAddress("eglGetPlatformDisplayEXT"));
    if (get_display != nullptr) {
        EGLDisplay display =
            get_display(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
        if (display != EGL_NO_DISPLAY && eglInitialize(display, nullptr, nullptr) == EGL_TRUE) {
            return display;
        }
    }
    EGLDisplay display = eglGetDisplay(EGL_DEFAULT_DISPLAY);
    if (display != EGL_NO_DISPLAY && eglInitialize(display, nullptr, nullptr) == EGL_TRUE) {
        return display;
    }
    return EGL_NO_DISPLAY;
}

bool create_context(EGLDisplay display, EGLContext& context) {
    const EGLint config_wish[] = {EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_SURFACE_TYPE, 0,
                                  EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    if (eglBindAPI(EGL_OPENGL_API) != EGL_TRUE ||
        eglChooseConfig(display, config_wish, &config, 1, &count) != EGL_TRUE || count == 0) {
        return false;
    }
    const EGLint context_wish[] = {EGL_CONTEXT_MAJOR_VERSION,
                                   3,
                                   EGL_CONTEXT_MINOR_VERSION,
                                   3,
                                   EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                   EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                   EGL_NONE};
    context = eglCreateContext(display, config, EGL_NO_CONTEXT, context_wish);
    return context != EGL_NO_CONTEXT &&
           eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) == EGL_TRUE;
}

}  // namespace

Offscreen::Offscreen(std::unique_ptr<Machine> machine) : machine_(std::move(machine)) {}
Offscreen::~Offscreen() = default;

sim::Result<std::unique_ptr<Offscreen>, sim::Problem> Offscreen::open(int width, int height) {
    // Pictures are the same on every machine only with Mesa's software rasteriser.
    setenv("LIBGL_ALWAYS_SOFTWARE", "1", 0);
    keep_gl_loaded();
    auto machine = std::make_unique<Machine>();
    machine->width = width;
    machine->height = height;
    machine->display = find_display();
    if (machine->display == EGL_NO_DISPLAY) {
        return problem("drawing without a display needs EGL (Debian: libegl1 and libgl1-mesa-dri)");
    }
    if (!create_context(machine->display, machine->context)) {
        return problem("drawing without a display needs OpenGL 3.3 (Debian: libgl1-mesa-dri)");
    }
    if (gladLoadGL(reinterpret_cast<GLADloadfunc>(eglGetProcAddress)) == 0) {
        return problem("the functions of OpenGL 3.3 are needed");
    }
    glGenFramebuffers(1, &machine->framebuffer);
    glGenRenderbuffers(1, &machine->color);
    glBindRenderbuffer(GL_RENDERBUFFER, machine->color);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
    glBindFramebuffer(GL_FRAMEBUFFER, machine->framebuffer);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER,
                              machine->color);
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
        return problem("a picture of " + std::to_string(width) + " by " + std::to_string(height) +
                       " px is too large for this machine");
    }
    if (!ImGui_ImplOpenGL3_Init("#version 330 core")) {
        return problem("the shaders of OpenGL 3.3 are needed");
    }
    machine->backend = true;
    return std::unique_ptr<Offscreen>(new Offscreen(std::move(machine)));
}

void Offscreen::begin_frame(double seconds) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(machine_->width), static_cast<float>(machine_->height)};
    io.DeltaTime = static_cast<float>(seconds);
    ImGui_ImplOpenGL3_NewFrame();
}

void Offscreen::end_frame() {
    glBindFramebuffer(GL_FRAMEBUFFER, machine_->framebuffer);
    glViewport(0, 0, machine_->width, machine_->height);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

Image Offscreen::read() const {
    Image image;
    image.width = machine_->width;
    image.height = machine_->height;
    const std::size_t row = static_cast<std::size_t>(image.width) * 4;
    image.pixels.resize(row * static_cast<std::size_t>(image.height));
    glBindFramebuffer(GL_FRAMEBUFFER, machine_->framebuffer);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, image.width, image.height, GL_RGBA, GL_UNSIGNED_BYTE, image.pixels.data());
    // GL counts rows from the bottom.
    for (int top = 0, bottom = image.height - 1; top < bottom; ++top, --bottom) {
        auto* upper = image.pixels.data() + static_cast<std::size_t>(top) * row;
        auto* lower = image.pixels.data() + static_cast<std::size_t>(bottom) * row;
        std::swap_ranges(upper, upper + row, lower);
    }
    for (std::size_t at = 3; at < image.pixels.size(); at += 4) {
        image.pixels[at] = 255;  // the window is opaque, whatever blending left behind
    }
    return image;
}

}  // namespace ui::platform
