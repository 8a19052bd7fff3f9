using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using Sluice.Bench.Codec;

Equality.Check();
switch (args)
{
    case ["quick"]:
        Quick.Run();
        return 0;
    case ["first", var artifacts]:
        await WriteFirstAsync(artifacts);
        return 0;
    case ["loop", .. var folders]:
        await InvocationLoops.RunAsync(folders);
        return 0;
    case ["restore", .. var restored]:
        await RestoredInvocations.RunAsync(restored);
        return 0;
    case ["table", var generated, var artifacts]:
        // In this process: BenchmarkDotNet's own projects would need packages that not every registry holds.
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(15)
            .WithIterationTime(TimeInterval.FromMilliseconds(200));
        var config = ManualConfig.CreateEmpty().AddJob(job).AddColumnProvider(DefaultColumnProviders.Instance).AddLogger(ConsoleLogger.Default);
        var summary = BenchmarkRunner.Run<CodecBenchmarks>(config);
        Table.Write(summary);
        Table.WriteSizes(generated);
        await WriteFirstAsync(artifacts);
        await InvocationLoops.RunAsync(Path.Combine(artifacts, "Codec-jit"));
        await RestoredInvocations.RunAsync(Path.Combine(artifacts, "Codec-jit"), Path.Combine(artifacts, "Codec-r2r"));
        return 0;
    default:
        await Console.Error.WriteLineAsync("quick | first ARTIFACTS | loop FOLDER... | restore FOLDER... | table GENERATED ARTIFACTS; run.sh calls it.");
        return 1;
}

static async Task WriteFirstAsync(string artifacts)
{
    foreach (var request in (string[])["get", "post"])
    {
        Table.Write(request, await FirstInvocations.MeasureAsync(artifacts, request));
    }
}
