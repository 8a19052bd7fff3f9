using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Processes;

namespace Sluice.LocalGateway.Tests.Functions.Programs;

/// <summary>Functions that this machine cannot run. The message at the start says what to do.</summary>
public sealed class CannotRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("java21", "app.Handler", "The runtime 'java21' of F is not one that this gateway runs")]
    [InlineData("dotnet10", "Shop::Shop.Handlers::Get", "is the project in FOLDER/code, and no build of it has Shop.dll. Build it first: dotnet build")]
    [InlineData("nodejs22.x", "app.handler", "app.ts is TypeScript: build the function (sam build)")]
    [InlineData("nodejs22.x", "other.handler", "there is no other.js or other.mjs or other.cjs")]
    [InlineData("python3.13", "inner/app.handler", "there is no inner/app.py or inner/app/__init__.py")]
    [InlineData("dotnet10", "Old::Old.Handlers::Get", "F needs Microsoft.NETCore.App 99.0.0, and neither this version nor a newer one is installed")]
    [InlineData("provided.al2023", "x", "neither x.dll with its .runtimeconfig.json nor x, x.exe, bootstrap", "code/out")]
    [InlineData("nodejs22.x", "app.handler", "The code of F is not there: FOLDER/nowhere. Build the function", "nowhere")]
    public void The_reason_is_a_line(string runtime, string handler, string problem, string code = "code")
    {
        Assert.SkipWhen(
            runtime.StartsWith("node") && LocalGateway.Functions.Programs.Interpreter.FindNode() is null
                || runtime.StartsWith("python") && LocalGateway.Functions.Programs.Interpreter.FindPython(runtime) is null,
            "The interpreter is not on the path.");
        var place = Directory.CreateDirectory(Path.Combine(_folder, "code", "out")).Parent!.FullName;
        File.WriteAllText(Path.Combine(place, "Shop.csproj"), "");
        File.WriteAllText(Path.Combine(place, "app.ts"), "");
        File.WriteAllText(Path.Combine(place, "Old.dll"), "");
        File.WriteAllText(
            Path.Combine(place, "Old.runtimeconfig.json"), "{\"runtimeOptions\":{\"framework\":{\"name\":\"Microsoft.NETCore.App\",\"version\":\"99.0.0\"}}}");
        Problem(new() { LogicalId = "F", Name = "F", Handler = handler, Runtime = runtime, CodePath = code })
            .ShouldNotBeNull().Replace('\\', '/').ShouldContain(problem.Replace("FOLDER", _folder.Replace('\\', '/'), StringComparison.Ordinal));
    }

    [Fact]
    public void A_command_that_is_not_there_is_named()
        => Problem(new() { LogicalId = "F", Name = "F", Handler = "", StandIn = new() { Command = ["no-such-program"] } })
            .ShouldBe("The command of F is not there: 'no-such-program' is neither a file nor a program on the path. Correct --function F=COMMAND.");

    private string? Problem(FunctionSettings function)
    {
        using var launcher = new ProcessLauncher(_folder);
        return launcher.FindProblem(function);
    }
}
