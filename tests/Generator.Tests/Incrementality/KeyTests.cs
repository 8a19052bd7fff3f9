using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Pipeline.Outlines;
using Sluice.Generator.Tests.Programs.Edits;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Incrementality;

/// <summary>What a parser looks at and its declaration does not say itself: an edit of it changes what the declaration is parsed to.</summary>
public sealed class KeyTests
{
    private const string Api = "[assembly: RestApi(\"Api\")]\n";
    private const string Json = "System.Text.Json.Serialization.";
    private const string Function = "[LambdaFunction] public sealed class F { [HttpGet(\"/a\")] public int A() => 1; }";
    private const string SizedFunction = "[LambdaFunction(MemorySize = Size)] public sealed class F { [HttpGet(\"/a\")] public int A() => 1; }";
    private const string Serialized =
        $"[{Json}JsonConverter(typeof(OwnConverter))] public sealed class Own {{ }} public abstract class OwnConverter : {Json}JsonConverter<Own> {{ }}";
    private const string ReturnsOwn = "[LambdaFunction] public sealed class F { [HttpGet(\"/a\")] public Own A() => null!; }";

    [Theory]
    [InlineData("/** <summary>One.</summary> */", "/** <summary>Other.</summary> */")]
    [InlineData("/**\n * <summary>One.</summary>\n */", "/**\n * <summary>Other.</summary>\n */")]
    [InlineData("/// <summary>One.</summary>\n", "/// <summary>Other.</summary>\n")]
    public void A_documentation_comment_of_any_form(string one, string other) =>
        Feels($"[LambdaFunction] public sealed class F {{\n{one} [HttpGet(\"/a\")] public int A() => 1;\n}}", one, other);

    [Fact]
    public void A_constant_of_the_type_around_a_function() =>
        Feels($"public static class Outer {{ public const int Size = 512; {SizedFunction} }}", "= 512;", "= 1024;");

    [Theory]
    [InlineData("ResourceTag(\"team\", \"a\")", "ResourceTag(\"team\", \"b\")")]
    [InlineData("AllAtOnce", "Canary10Percent5Minutes")]
    [InlineData("Errors = 1", "Errors = 2")]
    [InlineData("arn:aws:sns:eu-west-1:1:a", "arn:aws:sns:eu-west-1:1:b")]
    public void A_setting_of_the_assembly_that_a_function_takes_over(string one, string other)
    {
        var project = Open(
            ("F.cs", Api + "[LambdaFunction] public sealed class F { [HttpGet(\"/a\")] public int A() => 1; }"),
            ("Settings.cs", "[assembly: ResourceTag(\"team\", \"a\"), DeploymentPreference(\"AllAtOnce\"), Alarms(\"arn:aws:sns:eu-west-1:1:a\", ServerErrors = 9), FunctionAlarms(Errors = 1)]"));

        Feels(project, Edit(project, "Settings.cs", one, other));
    }

    [Theory]
    [InlineData("Default = \"512\"", "Default = \"1024\"")]
    [InlineData("\"Memory\"", "\"Other\"")]
    public void A_stack_parameter_that_a_function_takes(string one, string other)
    {
        var project = Open(
            ("F.cs", Api + "[LambdaFunction(Parameters = new[] { \"MemorySize=Memory\" })] public sealed class F { [HttpGet(\"/a\")] public int A() => 1; }"),
            ("Parameters.cs", "[assembly: StackParameter(\"Memory\", Default = \"512\")]"));

        Feels(project, Edit(project, "Parameters.cs", one, other));
    }

    [Fact]
    public void A_constant_of_the_base_of_the_type_around_a_function() =>
        Feels($"public class Base {{ public const int Size = 512; }} public class Outer : Base {{ {SizedFunction} }}", "= 512;", "= 1024;");

    [Theory]
    [InlineData("public string Get() => \"\";", "public string Get() => \"\"; [HttpGet(\"/b\")] public string Other() => \"\";")]
    [InlineData("HttpGet(\"/a\")", "HttpGet(\"/z\")")]
    [InlineData("public abstract class Base", "[Throws<TimeoutException>(503)] public abstract class Base")]
    [InlineData("public abstract class Base", "[LambdaFunction] public class Base")]
    [InlineData("class Root { }", "class Root { [HttpGet(\"/r\")] public int OfRoot() => 1; }")]
    [InlineData("record Dto(int A)", "record Dto(string A)")]
    public void A_class_of_another_file_from_which_a_function_derives(string one, string other)
    {
        var project = Open(
            ("F.cs", Api + "[LambdaFunction] public sealed class F : Base<Dto> { [HttpGet(\"/own\")] public int Own() => 1; }"),
            ("Base.cs", "public abstract class Base<T> : Root { [HttpGet(\"/a\")] public string Get() => \"\"; [HttpGet(\"/t\")] public T Of() => default!; } public abstract class Root { } public sealed record Dto(int A);"));

        Feels(project, Edit(project, "Base.cs", one, other));
    }

    [Fact]
    public void A_part_of_a_function_that_names_the_class_that_it_derives_from()
    {
        var project = Open(
            ("F.cs", Api + "[LambdaFunction] public sealed partial class F { [HttpGet(\"/own\")] public int Own() => 1; }"),
            ("Part.cs", "public sealed partial class F : Base { }"),
            ("Base.cs", "public abstract class Base { [HttpGet(\"/a\")] public int Get() => 1; }"));

        Feels(project, Edit(project, "Base.cs", "\"/a\"", "\"/z\""));
        Feels(project, Edit(project, "Part.cs", " : Base", ""));
    }

    [Fact]
    public void A_part_of_a_function_that_names_a_class_with_attributes_for_its_own_operations()
    {
        var project = Open(
            ("F.cs", Api + "[LambdaFunction] public sealed partial class F { [HttpGet(\"/own\")] public int Own() => 1; }"),
            ("Part.cs", "public sealed partial class F : Base { }"),
            ("Base.cs", "public abstract class Base { }"));

        Feels(project, Edit(project, "Base.cs", "public", "[Throws<TimeoutException>(503)] public"));
    }

    [Fact]
    public void The_type_parameters_of_the_type_around_a_function() =>
        Feels($"public static class Outer {{ {Function} }}", "class Outer", "class Outer<T>");

    [Fact]
    public void The_access_to_the_type_around_a_function() =>
        Feels($"public static class All {{ public static class Outer {{ {Function} }} }}", "{ public static class Outer", "{ private static class Outer");

    [Fact]
    public void The_order_of_files_that_hold_parts_of_a_type()
    {
        var project = Open(
            ("F.cs", Api + "[LambdaFunction] public sealed class F { [HttpGet(\"/a\")] public Dto A() => new(); }"),
            ("One.cs", "public sealed partial class Dto { public int A { get; set; } }"),
            ("Two.cs", "public sealed partial class Dto { public int B { get; set; } }"));

        Feels(project, ProjectEdits.Reorder(new(project, new(1)))!);
    }

    [Fact]
    public void The_order_of_files_that_hold_parts_of_a_function()
    {
        var project = Open(
            ("F.cs", Api + "[LambdaFunction] public sealed partial class F { [HttpGet(\"/a\")] public int A() => 1; }"),
            ("One.cs", "[EnvironmentVariable(\"A\", \"1\")] public sealed partial class F { }"),
            ("Two.cs", "[EnvironmentVariable(\"A\", \"2\")] public sealed partial class F { }"));

        Feels(project, ProjectEdits.Reorder(new(project, new(1)))!, isSure: false);
    }

    [Fact]
    public void The_order_of_contexts_that_know_one_type()
    {
        var project = Open(("F.cs", Api + ReturnsOwn), ("Own.cs", Serialized), ("One.cs", Context("One")), ("Two.cs", Context("Two")));

        Feels(project, ProjectEdits.Reorder(new(project, new(1)))!);
    }

    [Fact]
    public void The_access_to_the_type_around_a_context() =>
        Feels($"{ReturnsOwn} {Serialized} public class All {{ public class Outer {{ {Context("One")} }} }}", "public class Outer", "private class Outer");

    [Fact]
    public void A_context_that_is_marked_by_a_global_name()
    {
        var context = Context("One").Replace(Json + "JsonSerializable(", "Knows(", StringComparison.Ordinal);
        var text = $"global using Knows = {Json}JsonSerializableAttribute;\n{Api}{ReturnsOwn} {Serialized} {context}";

        Feels(text, "class One", "class Other", hasApi: true);
    }

    [Theory]
    [InlineData("System.Console.WriteLine();\nSystem.Console.WriteLine();\npublic sealed record Dto(string A);", "\nSystem", "\n#nullable disable\nSystem")]
    [InlineData("namespace Shop\n{ public sealed record Dto(string A); }", "\n{", "\n#nullable disable\n{")]
    [InlineData("namespace Shop\n; public sealed record Dto(string A);", "\n;", "\n#nullable disable\n;")]
    [InlineData("public class Dto { public void M() {\n} public string A { get; set; } = \"\"; }", "{\n}", "{\n#nullable disable\n}")]
    public void A_directive_anywhere_before(string text, string one, string other)
    {
        const string ReturnsDto = "namespace Shop { } [LambdaFunction] public sealed class F { [HttpGet(\"/a\")] public Dto A() => null!; }";
        var project = Open(("F.cs", $"global using Shop;\n{Api}{ReturnsDto}"), ("Dto.cs", text));

        Feels(project, Edit(project, "Dto.cs", one, other));
    }

    [Theory]
    [InlineData("extern alias other;")]
    [InlineData("using System; }")]
    public void A_directive_among_tokens_that_the_compiler_skips(string skipped)
    {
        const string Dto = "\npublic sealed record Dto(string A);";
        const string ReturnsDto = "[LambdaFunction] public sealed class F { [HttpPost(\"/a\")] public int A([FromBody] Dto dto) => 1; }";
        var project = Open(("F.cs", Api + ReturnsDto), ("Dto.cs", "using System.Text;\n" + skipped + Dto));

        Feels(project, Edit(project, "Dto.cs", skipped, "#nullable disable\n" + skipped));
    }

    [Fact]
    public void A_namespace_inside_of_another_one_that_hides_a_type()
    {
        var project = Open(
            ("F.cs", Api + "namespace Shop { public enum Shop { A } [LambdaFunction] public sealed class F { [HttpGet(\"/a\")] public int Get(Shop a) => 1; } }"),
            ("Other.cs", "namespace Shop { }"));

        Feels(project, Edit(project, "Other.cs", "{ }", "{ namespace Shop { public interface I { } } }"));
    }

    [Fact]
    public void Statements_beside_a_method_that_is_only_named_like_the_entry_point()
    {
        var project = Open(("F.cs", Api + Function), ("Main.cs", "static class Other { static string Main() => \"\"; }"));

        Feels(project, Edit(project, "Main.cs", "static class Other", "System.Console.WriteLine();\nstatic class Other"));
    }

    [Fact]
    public void A_token_too_many() => Feels(
        "public sealed record Dto(List<int> A); [LambdaFunction] public sealed class F { [HttpGet(\"/a\")] public Dto A() => null!; }",
        "List<int> A",
        "List<int> > A");

    [Fact]
    public void The_type_that_the_project_starts_with()
    {
        var project = Open(("F.cs", $"{Api}{Function} static class One {{ static void Main() {{ }} }} static class Two {{ static void Main() {{ }} }}"));

        Feels(project, project with { MainType = "One" });
    }

    [Fact]
    public void A_serializer_that_is_looked_for_by_its_name()
    {
        const string Serializer = "namespace Amazon.Lambda.Serialization.SystemTextJson { public class DefaultLambdaJsonSerializer { } }";

        Key(Api + ReturnsOwn, Serializer).ShouldNotBe(Key(Api + ReturnsOwn));
    }

    [Fact]
    public void A_file_that_nobody_mentions_is_part_of_no_key() =>
        Key(Api + ReturnsOwn, "namespace Elsewhere { public sealed class Unrelated { } }").ShouldBe(Key(Api + ReturnsOwn));

    [Theory]
    [InlineData("public sealed class F<T>", "[LambdaFunction] public sealed class F")]
    [InlineData("[LambdaFunction] public sealed class F", "public sealed class F<T>")]
    public void A_method_of_a_generic_class_is_another_method(string one, string other)
    {
        const string Method = " { [HttpGet(\"/a\")] public int A() => 1; }\n";

        Generated.From(Api + one + Method + other + Method).Step<ApiModel>(TrackingNames.Api).Single().Operations.Count.ShouldBe(1);
    }

    private static string Context(string name) => $"[{Json}JsonSerializable(typeof(Own))] public partial class {name} : {Json}JsonSerializerContext {{ }}";

    private static Fingerprint Key(params string[] sources)
    {
        var outline = new CompilationOutline(Compiler.Compile(sources), TestContext.Current.CancellationToken);
        return outline.KeyOf(outline.Trees[1].Candidates[0]);
    }

    private static EditedProject Open(params (string Name, string Text)[] files) => EditedProject.Of(files);

    private static EditedProject Edit(EditedProject project, string name, string before, string after)
    {
        var file = project.Files.Single(f => f.FilePath == name);
        file.ToString().ShouldContain(before);
        return project.With(file, file.ToString().Replace(before, after, StringComparison.Ordinal));
    }

    private static void Feels(string text, string before, string after, bool hasApi = false)
    {
        var project = Open(("F.cs", hasApi ? text : Api + text));
        Feels(project, Edit(project, "F.cs", before, after));
    }

    /// <param name="before">The project.</param>
    /// <param name="after">The project after an edit.</param>
    /// <param name="isSure">True where the edit must change what is generated.</param>
    private static void Feels(EditedProject before, EditedProject after, bool isSure = true)
    {
        var generator = new EditedGenerator();
        generator.Differences(before, TestContext.Current.CancellationToken).ShouldBeNull();
        var was = generator.Sources();

        generator.Differences(after, TestContext.Current.CancellationToken).ShouldBeNull();

        if (isSure)
        {
            generator.Sources().SequenceEqual(was).ShouldBeFalse("The edit changes nothing that is generated: it proves nothing.");
        }
    }
}
