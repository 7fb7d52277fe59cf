import { figure } from '../verify/figure.ts';

interface Test { annotations: { type: string; description?: string }[]; outcome(): string }

/** Adds up, over all tests of a run, what each page asked for and what its policy had to refuse (promises 11 and 12). */
export default class Figures {
  private readonly sums = new Map<string, number>();
  private pages = 0;

  onTestEnd(test: Test, result: { annotations?: Test['annotations'] }): void {
    for (const { type, description } of result.annotations ?? test.annotations) {
      if (!type.startsWith('count:')) continue;
      if (type === 'count:requests') this.pages += 1;
      this.sums.set(type, (this.sums.get(type) ?? 0) + Number(description));
    }
  }

  onEnd(): void {
    if (this.pages === 0) return;
    const sum = (name: string) => (this.sums.get(`count:${name}`) ?? 0).toLocaleString('en');
    figure(11, `${sum('violations')} violations on ${this.pages} pages of tests`);
    figure(12, `${sum('foreign')} of ${sum('requests')} requests left the origin, ${sum('cookies')} cookies`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
