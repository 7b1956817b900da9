import { Command, CommanderError, Option } from 'commander'
import { openAt } from '@/lib/artifacts/provenance'
import { locales } from '@/lib/text'
import type { ApplyOptions } from './commands/converge'
import type { DoctorOptions } from './commands/doctor'
import { generateCommand, type GenerateOptions } from './commands/generate'
import { importCommand, type ImportOptions } from './commands/import'
import { lintCommand, type LintOptions } from './commands/lint'
import { linkCommand, type LinkOptions } from './commands/link'
import { showCommand } from './commands/show'
import type { PreflightOptions } from './commands/preflight'
import { presetsCommand } from './commands/presets'
import type { Io } from './io'
import type { PlanOptions } from './plan-source'

const collect = (value: string, before: string[]) => [...before, value]
const locale = () => new Option('--locale <locale>', 'language of files and messages').choices(locales).default('en')

/** The options that say which Plan a command is about. */
function withPlan(command: Command): Command {
  return command
    .option('--preset <name>', 'start from a preset')
    .option('--link <url>', 'start from a share link, in single quotes')
    .option('--plan <file>', 'start from a file that “lariat show” printed')
    .option('--set <path=value>', 'change a field, such as iam.mode=documented; may be repeated', collect, [])
    .addOption(locale())
}

/** What reads or changes an account by a Plan. Only these and the doctor need AWS's SDK, which takes its time to load. */
const withAccount = [
  ['plan', 'show what apply would do to the account', ({ planCommand }, ...given) => planCommand(...given)],
  ['apply', 'make the account match a Plan', ({ applyCommand }, ...given) => applyCommand(...given)],
  ['destroy', 'take back what was applied', ({ destroyCommand }, ...given) => destroyCommand(...given)],
  ['drift', 'compare the account with a Plan; ends with 1 when it differs', ({ driftCommand }, ...given) => driftCommand(...given)],
] as const satisfies readonly (readonly [
  string,
  string,
  (commands: typeof import('./commands/converge'), options: ApplyOptions, io: Io) => Promise<number>,
])[]

/**
 * Runs the command line. Gives the exit code: 0 done, 1 the Plan has errors and nothing was written, or files have
 * findings, 2 the command was not understood, or a file or an account could not be read or written.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code = 0
  const program = new Command('lariat')
    .description('Ties a Rancher cluster to AWS: the wizard’s files, made on the command line.')
    .exitOverride()
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr })

  program
    .command('presets')
    .description('list the presets')
    .addOption(locale())
    .action((options: Pick<PlanOptions, 'locale'>) => {
      code = presetsCommand(options, io)
    })
  withPlan(program.command('generate').description('write the files of a Plan'))
    .requiredOption('--out <directory>', 'where to write them')
    .option('--force', 'write them although the Plan has errors', false)
    .action(async (options: GenerateOptions) => {
      code = await generateCommand(options, io)
    })
  withPlan(program.command('link').description('print the share link of a Plan'))
    .option('--base <url>', 'the page that opens it', openAt)
    .action(async (options: LinkOptions) => {
      code = await linkCommand(options, io)
    })
  withPlan(program.command('show').description('print a Plan as JSON, for --plan')).action(
    async (options: PlanOptions) => {
      code = await showCommand(options, io)
    },
  )

  program
    .command('lint')
    .description('check cluster files, values, IAM policies, Terraform, runbooks or Plans; several are judged together')
    .argument('<file...>', 'files, directories, or - for stdin')
    .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json', 'sarif']).default('text'))
    .option('--fix', 'write what has a certain fix into the files; what came from stdin goes to stdout', false)
    .option('--strict', 'count notes as findings too', false)
    .addOption(locale())
    .action(async (paths: readonly string[], options: LintOptions) => {
      code = await lintCommand(paths, options, io)
    })
  program
    .command('import')
    .description('print the Plan that cluster files, values, policies or Terraform describe, for --plan')
    .argument('<file...>', 'files, directories, or - for stdin; together they make one Plan')
    .option('--report', 'say of every value what became of it', false)
    .addOption(locale())
    .action(async (paths: readonly string[], options: ImportOptions) => {
      code = await importCommand(paths, options, io)
    })
  program
    .command('doctor')
    .description('read the AWS account and say what is wrong there for a cluster; changes nothing')
    .requiredOption('--cluster <id>', 'the ID in the tag kubernetes.io/cluster/<id>')
    .requiredOption('--region <region>', 'where its machines are')
    .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json']).default('text'))
    .option('--strict', 'count notes as findings too', false)
    .addOption(locale())
    .action(async (options: DoctorOptions) => {
      // Only this command needs AWS's SDK, which takes its time to load.
      const { doctorCommand } = await import('./commands/doctor')
      code = await doctorCommand(options, io)
    })

  for (const [name, says, run] of withAccount) {
    const command = withPlan(program.command(name).description(says))
      .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json']).default('text'))
      .option('--decide <change=way>', 'settle a conflict as “plan” prints it; may be repeated', collect, [])
    if (name === 'apply' || name === 'destroy') {
      command.option('--digest <digest>', 'do what “plan”, or this command, has shown with this digest, without asking')
    }
    command.action(async (options: ApplyOptions) => {
      code = await run(await import('./commands/converge'), options, io)
    })
  }

  withPlan(program.command('preflight').description('print the policy that apply needs, and check who may; changes nothing'))
    .option('--undo', 'the same for destroy', false)
    .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json']).default('text'))
    .action(async (options: PreflightOptions) => {
      const { preflightCommand } = await import('./commands/preflight')
      code = await preflightCommand(options, io)
    })

  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // Commander has said what is wrong, or printed the help that was asked for.
    return error.exitCode === 0 ? 0 : 2
  }
}
