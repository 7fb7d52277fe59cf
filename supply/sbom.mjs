// The software bill of materials of everything the lock pins, CycloneDX, into sbom.json.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const text = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32' });
const { components, specVersion } = JSON.parse(text);
writeFileSync('sbom.json', text);
console.log(`sbom: ${components.length} packages, CycloneDX ${specVersion} → sbom.json`);
