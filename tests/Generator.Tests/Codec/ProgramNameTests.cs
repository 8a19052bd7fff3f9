using Microsoft.CodeAnalysis;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>Tests in another project name the function's assembly by a type: <c>LocalApi.StartAsync&lt;Program&gt;()</c>.</summary>
public sealed class ProgramNameTests
{
    private const string Api = "[assembly: RestApi(\"Api\")]\n[LambdaFunction] public static class F { [HttpGet(\"/\")] public static int A() => 1; }";

    [Fact]
    public void A_program_with_a_generated_entry_point_has_a_public_class_of_its_own()
    {
        var generated = Generated.From(Compiler.Compile(OutputKind.ConsoleApplication, Api));

        generated.Complaints.ShouldBeEmpty();
        var type = generated.Output.Assembly.GetTypeByMetadataName("Program").ShouldNotBeNull();
        type.DeclaredAccessibility.ShouldBe(Accessibility.Public);
        type.InstanceConstructors.Single().DeclaredAccessibility.ShouldBe(Accessibility.Private);
    }

    [Theory]
    [InlineData("public static class Program { public static int Number => 1; }")]
    [InlineData("partial class Program;")]
    [InlineData("namespace Program { public static class Names; }")]
    [InlineData("return await Sluice.Generated.Program.RunAsync();")]
    [InlineData("internal static class Program { private static Task<int> Main() => Sluice.Generated.Program.RunAsync(); }")]
    public void Whoever_has_a_Program_keeps_it(string own)
        => Generated.From(Compiler.Compile(OutputKind.ConsoleApplication, Api, own)).Complaints.ShouldBeEmpty();

    [Fact]
    public void A_library_has_none()
        => Generated.From(Api).Output.Assembly.GetTypeByMetadataName("Program").ShouldBeNull();
}
