import { SHADERS, UNIFORMS, type ProgramName, type UniformName } from './shaders.ts';

/** A linked program, where its uniforms are (one that it does not use is null), and what it was told last, by whoever tells it. */
export interface Program { program: WebGLProgram; at: Record<UniformName, WebGLUniformLocation | null>; told: Partial<Record<'looks' | 'view' | 'ratio' | 'detail' | 'time' | 'choosing', unknown>> }

/** Compiles a program when it is first asked for. Throws with the compiler's words where one does not compile. */
export function programsOf(gl: WebGL2RenderingContext): (name: ProgramName) => Program {
  const made = new Map<ProgramName, Program>();
  return (name) => {
    const known = made.get(name);
    if (known) return known;
    const one = linked(gl, name);
    made.set(name, one);
    return one;
  };
}

function linked(gl: WebGL2RenderingContext, name: ProgramName): Program {
  const program = gl.createProgram();
  for (const [type, source] of [[gl.VERTEX_SHADER, SHADERS[name].vertex], [gl.FRAGMENT_SHADER, SHADERS[name].fragment]] as const) {
    const shader = gl.createShader(type) as WebGLShader;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const words = (gl.getAttachedShaders(program) ?? []).map((shader) => gl.getShaderInfoLog(shader)).join('\n');
    throw new Error(`program ${name}: ${gl.getProgramInfoLog(program)}\n${words}`);
  }
  return { program, told: {}, at: Object.fromEntries(UNIFORMS.map((uniform) => [uniform, gl.getUniformLocation(program, uniform)])) as Program['at'] };
}
