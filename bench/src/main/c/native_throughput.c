// Steps per second of processor time of MuJoCo's native library on one model: the same trot, the same starts and the same
// options as SpatialThroughput.java, printed in the same form.
// Build: gcc -O2 native_throughput.c -o native_throughput -lmujoco -lm
// Usage: native_throughput MODEL flat|course SECONDS WARM_UP_SECONDS
#include <math.h>
#include <mujoco/mujoco.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MAX_ACTUATORS 64

// MuJoCo 3 counts the iterations of each island of contacts
#if mjVERSION_HEADER >= 300
#define ITERATIONS(d) (d)->solver_niter[0]
#else
#define ITERATIONS(d) (d)->solver_iter
#endif

// target of each actuator: home + swing sin(phase) + lift max(0, lifting cos(phase))
typedef struct {
  double home[MAX_ACTUATORS], swing[MAX_ACTUATORS], lift[MAX_ACTUATORS], lifting[MAX_ACTUATORS];
} Gait;

typedef struct {
  const mjModel* model;
  mjData* data;
  Gait gait;
  int course;
  long steps, horizon;
  double contacts, rows, iterations, height;
} Robot;

static double processor_seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

static int ends_with(const char* text, const char* end) {
  size_t n = strlen(text), k = strlen(end);
  return n >= k && !strcmp(text + n - k, end);
}

static void plan_gait(const mjModel* m, Gait* g) {
  for (int i = 0; i < m->nu; i++) {
    const char* name = mj_id2name(m, mjOBJ_ACTUATOR, i);
    int front = strstr(name, "front") || name[0] == 'F';
    int left = strstr(name, "left") || name[1] == 'L';
    int knee = strstr(name, "knee") || strstr(name, "calf");
    int abduction = strstr(name, "abduction") || ends_with(name, "_hip");
    int side = front == left ? 1 : -1;
    g->home[i] = m->key_qpos[m->jnt_qposadr[m->actuator_trnid[2 * i]]];
    g->lift[i] = knee ? copysign(0.3, g->home[i]) : 0;
    g->lifting[i] = -side;
    g->swing[i] = knee || abduction ? 0 : 0.2 * side;
  }
}

static void control(Robot* r) {
  double phase = 2 * M_PI * 2 * r->data->time, s = sin(phase), c = cos(phase);
  const Gait* g = &r->gait;
  for (int i = 0; i < r->model->nu; i++) {
    r->data->ctrl[i] = g->home[i] + g->swing[i] * s + g->lift[i] * fmax(0, g->lifting[i] * c);
  }
}

static void restart(Robot* r, long episode) {
  static const double starts[4][3] = {{0.5, -0.5, 0.13}, {2.0, -2.5, 0.24}, {2.5, -0.72, 0.03}, {4.2, -4.5, 0.13}};
  mjtNum* q = r->data->qpos;
  mj_resetDataKeyframe(r->model, r->data, 0);
  q[2] += 0.02;
  if (r->course) {
    const double* start = starts[episode & 3];
    q[0] = start[0];
    q[1] = start[1];
    q[2] += start[2];
  }
}

static void step(Robot* r) {
  if (r->steps % r->horizon == 0) {
    restart(r, r->steps / r->horizon);
  }
  control(r);
  mj_step(r->model, r->data);
  r->steps++;
  r->contacts += r->data->ncon;
  r->rows += r->data->nefc;
  r->iterations += ITERATIONS(r->data);
  r->height += r->data->qpos[2];
}

static double run(Robot* r, double seconds) {
  double begin = processor_seconds(), spent = 0;
  while (spent < seconds) {
    for (int i = 0; i < 100; i++) {
      step(r);
    }
    spent = processor_seconds() - begin;
  }
  return spent;
}

int main(int count, char** args) {
  char error[1000] = "";
  if (count != 5) {
    fprintf(stderr, "usage: %s MODEL flat|course SECONDS WARM_UP_SECONDS\n", args[0]);
    return 2;
  }
  mjModel* m = mj_loadXML(args[1], NULL, error, sizeof error);
  if (!m || m->nu > MAX_ACTUATORS || m->nkey < 1) {
    fprintf(stderr, "%s: %s\n", args[1], m ? "too many actuators, or no keyframe" : error);
    return 2;
  }
  m->opt.timestep = 0.002;
  m->opt.integrator = mjINT_EULER;
  m->opt.cone = mjCONE_PYRAMIDAL;
  m->opt.solver = mjSOL_NEWTON;
  m->opt.iterations = 100;
  m->opt.tolerance = 1e-8;
  Robot r = {.model = m, .data = mj_makeData(m), .course = !strcmp(args[2], "course"), .horizon = lround(4 / 0.002)};
  plan_gait(m, &r.gait);
  run(&r, atof(args[4]));
  r.steps = 0;
  r.contacts = r.rows = r.iterations = r.height = 0;
  double seconds = run(&r, atof(args[3])), n = r.steps;
  printf("%.0f steps/s, %.2f contacts, %.2f rows, %.2f iterations, height %.4f\n", n / seconds, r.contacts / n, r.rows / n,
         r.iterations / n, r.height / n);
  return 0;
}
