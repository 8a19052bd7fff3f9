using System.Text;

namespace Sluice.Generator.Tests.Programs;

/// <summary>A project of handlers that is right by construction: neither the compiler nor a rule has anything to say.</summary>
internal static class RandomProgram
{
    public static string Make(int seed)
    {
        var dice = new Dice(seed);
        var isNullable = !dice.OneIn(4);
        var space = dice.Next(4);
        var names = new Names(dice, isInNamespace: space != 0);
        var types = new TypeGraph(dice, names, isNullable);
        types.Declare(dice.Between(1, 5));
        var (hasServices, hasAuthorizer) = (dice.OneIn(3), dice.OneIn(3));
        var operations = new Operations(dice, names, types, hasAuthorizer, hasServices);

        var body = new StringBuilder(types.Text.ToString());
        if (hasServices)
        {
            body.Append(Mark(dice) + "public interface IService { int Number { get; } }\n");
            body.Append(dice.OneIn(4) ? "[Obsolete(\"x\", true)] " : Mark(dice)).Append("[LambdaStartup] public sealed class Startup { public void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } }\n");
        }

        if (hasAuthorizer)
        {
            body.Append(dice.OneIn(6) ? "[Obsolete(\"x\", true)] " : Mark(dice)).Append("[LambdaFunction] public sealed class Guard { [").Append(dice.Of("TokenAuthorizer(\"guard\")", "RequestAuthorizer(\"guard\", Headers = new[] { \"x-key\" })"))
                .Append("] public ").Append(dice.Of("AuthorizerResult", "Task<AuthorizerResult>")).Append(" Check(AuthorizerRequest request").Append(dice.Of("", ", CancellationToken cancellation")).Append(") => throw new NotImplementedException(); }\n");
        }

        for (var i = dice.Of(1, 1, 2); i > 0; i--)
        {
            Function(body, dice, names, operations, hasServices);
        }

        if (dice.OneIn(3))
        {
            Backend(body, dice, names, types);
        }

        var head = (isNullable ? "" : "#nullable disable\n") + "#pragma warning disable EXP1, EXP2, SLUICE047, SLUICE048, SLUICE116, SLUICE147\nextern alias other;\n"
            + $"[assembly: RestApi(\"Api {seed}\"{dice.Of("", ", Stage = \"live\"", ", Validation = RequestValidation.All", ", Description = \"a \\\"b\\\" $c #d\"")})]\n"
            + dice.Of("", "[assembly: Cors(\"https://a.example\")]\n", "[assembly: Cors(\"*\")]\n", "[assembly: StageVariable(\"one\", \"1\")]\n");
        return head + (space switch
        {
            0 => body.ToString(),
            1 => $"namespace {dice.Of("Shop", "@namespace.@event", "Größe.Ä", "Shop.System2")};\n{body}",
            2 => $"namespace {dice.Of("Shop", "@class")} {{ namespace {dice.Of("Inner", "Sluice2")} {{\n{body}}} }}\n",
            _ => $"namespace {dice.Of("Shop", "Api", "Generated")}\n{{\n{body}}}\n",
        });
    }

    private static string Mark(Dice dice) => dice.OneIn(6) ? "[System.Diagnostics.CodeAnalysis.Experimental(\"EXP1\")] " : "";

    private static void Function(StringBuilder body, Dice dice, Names names, Operations operations, bool hasServices)
    {
        var isStatic = dice.OneIn(5);
        var name = names.Type();
        var settings = dice.Of("", "(MemorySize = 1024)", "(Timeout = 29, Tracing = true)", "(Name = \"" + names.Plain("fn-") + "\")", "(LogRetention = 7, Description = \"what's \\\"it\\\"\")");
        var outer = dice.OneIn(5) ? names.Type() : null;
        if (outer is not null)
        {
            body.Append(dice.Of("public static class ", "public partial class ")).Append(outer).Append("\n{\n");
        }

        var takesService = hasServices && !isStatic && dice.OneIn(2);
        var parent = !isStatic && dice.OneIn(5) ? names.Type() : null;
        if (parent is not null)
        {
            body.Append("public abstract class ").Append(parent).Append(" { protected static int Helper => 1; }\n");
        }

        var kind = isStatic ? "static class " : parent is null ? dice.Of("class ", "sealed class ", "sealed partial class ", "record ") : dice.Of("class ", "sealed class ");
        body.Append(dice.OneIn(10) ? "[Obsolete(\"x\", true)] " : Mark(dice)).Append("[LambdaFunction").Append(settings).Append("]\npublic ").Append(kind).Append(name).Append(takesService ? "(IService service)" : "").Append(parent is null ? "" : " : " + parent).Append("\n{\n");
        if (takesService)
        {
            body.Append("    public int Number() => service.Number;\n");
        }

        for (var i = dice.Between(1, 3); i > 0; i--)
        {
            body.Append(dice.OneIn(4) ? "    /// <summary>Does & <c>that</c> \"so\".</summary>\n" : "").Append("    ").Append(operations.Method(isStatic)).Append('\n');
        }

        body.Append("}\n").Append(outer is null ? "" : "}\n");
    }

    private static void Backend(StringBuilder body, Dice dice, Names names, TypeGraph types)
    {
        var (path, item) = (names.Plain("b"), names.Plain("item"));
        body.Append(dice.Next(4) switch
        {
            0 => $"[HttpBackend(\"https://backend.example/v1\")] public interface {names.Type()} {{ [HttpGet(\"/{path}/{{{item}}}\", OperationId = \"{path}\"), Forward(\"GET\", \"/x/{{{item}}}\")] {types.Object()} Get([FromPath(\"{item}\")] string a, [FromQuery(\"q\")] string b); }}\n",
            1 => $"public interface {names.Type()} {{ [HttpGet(\"/{path}\", OperationId = \"{path}\"), Mock(\"{{\\\"a\\\":\\\"$b #if\\\"}}\")] void Get(); }}\n",
            2 => $"public interface {names.Type()} {{ [HttpPost(\"/{path}\", OperationId = \"{path}\"), SqsSendMessage(\"queue\")] void Send([FromBody] {types.Object()} message); }}\n",
            _ => $"public interface {names.Type()} {{ [HttpPost(\"/{path}\", OperationId = \"{path}\"), SnsPublish(\"arn:aws:sns:eu-west-1:123456789012:news\")] void Publish([FromBody] {types.Object()} message); }}\n",
        });
    }
}
