using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Sluice.Bench.Codec;

Equality.Check();
if (args is ["quick"])
{
    Quick.Run();
    return 0;
}

// In this process: BenchmarkDotNet's own projects would need packages that not every registry holds.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(6).WithIterationCount(15);
var config = ManualConfig.CreateEmpty().AddJob(job).AddColumnProvider(DefaultColumnProviders.Instance).AddLogger(ConsoleLogger.Default);
BenchmarkRunner.Run<CodecBenchmarks>(config);
return 0;
