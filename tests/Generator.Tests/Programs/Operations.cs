using System.Text;

namespace Sluice.Generator.Tests.Programs;

/// <summary>Methods of functions: every source, every shape of a result.</summary>
internal sealed class Operations(Dice dice, Names names, TypeGraph types, bool hasAuthorizer, bool hasServices)
{
    private static readonly string[] Verbs = ["Get", "Post", "Put", "Patch", "Delete", "Head", "Options", "Any"];

    /// <summary>A method with its attributes; the class around it may be static.</summary>
    public string Method(bool isStatic)
    {
        var (taken, variables) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new List<string>());
        var verb = dice.Of(Verbs);
        var id = names.Plain("Op");
        var parameters = new List<string>();
        var route = "/" + names.Plain("r");
        for (var i = dice.Next(3); i > 0; i--)
        {
            var variable = names.Plain("var");
            route += dice.OneIn(3) ? $"/{names.Plain("s")}/{{{variable}}}" : $"/{{{variable}}}";
            parameters.Add($"[FromPath(\"{variable}\")] {Required()} {names.Parameter(taken)}");
        }

        var isWhole = dice.OneIn(12);
        if (isWhole)
        {
            parameters = [$"MethodRequest {names.Parameter(taken)}"];
        }
        else
        {
            AddValues(parameters, taken);
            AddBody(parameters, taken, verb);
        }

        if (dice.OneIn(4))
        {
            parameters.Add($"CancellationToken {names.Parameter(taken)}");
        }

        if (hasServices && dice.OneIn(4))
        {
            parameters.Add($"[FromServices] IService {names.Parameter(taken)}");
        }

        if (!isWhole && dice.OneIn(4))
        {
            parameters.Add($"[FromQuery(\"{names.Plain("d")}\")] {dice.Of("int", "long", "decimal")} {names.Parameter(taken)} = {dice.Next(1000)}");
            parameters.Add($"[FromHeader(\"x-{names.Plain("d")}\")] string {names.Parameter(taken)} = {dice.Of("\"a\\\"b\"", "\"\"", "\"ü\\n{\"")}");
        }

        var (attributes, result) = Result(verb);
        var name = dice.OneIn(3) ? dice.Of("@return", "Größe", "@await", "Invoke", "Main", "Create") + id : id;
        var mark = dice.Next(16) switch { 0 => "[Obsolete(\"x\", true)] ", 1 => "[System.Diagnostics.CodeAnalysis.Experimental(\"EXP2\")] ", _ => "" };
        return $"{mark}[Http{verb}(\"{route}\", OperationId = \"{id}\"){attributes}] public {(isStatic || dice.OneIn(6) ? "static " : "")}{result} {name}({string.Join(", ", parameters)}) => throw new NotImplementedException();";
    }

    private string Required()
    {
        var type = types.Scalar();
        return type.EndsWith('?') ? "string" : type;
    }

    private void AddValues(List<string> parameters, HashSet<string> taken)
    {
        for (var i = dice.Next(4); i > 0; i--)
        {
            var name = names.Parameter(taken);
            parameters.Add(dice.Next(9) switch
            {
                0 => $"[FromHeader(\"x-{names.Plain("h")}\")] {types.Scalar()} {name}",
                1 => $"[FromContext(\"{dice.Of("requestId", "identity.sourceIp", "stage", "httpMethod")}\")] string {name}",
                2 => $"[FromAuthorizer(\"{names.Plain("claim")}\")] {types.Scalar()} {name}",
                3 => $"[FromStageVariable(\"{names.Plain("stage")}\")] {types.Scalar()} {name}",
                4 => $"[FromQuery(\"{names.Plain("list")}\")] {types.TextList()} {name}",
                5 => $"[FromHeader] IReadOnlyDictionary<string, string> {name}",
                6 => $"[FromQuery] Dictionary<string, string> {name}",
                _ => $"[FromQuery(\"{names.Plain("q")}\")] {types.Scalar()} {name}",
            });
        }
    }

    private void AddBody(List<string> parameters, HashSet<string> taken, string verb)
    {
        if (verb is "Get" or "Head" || dice.OneIn(5))
        {
            return;
        }

        switch (dice.Next(6))
        {
            case 0:
                parameters.Add($"[FromForm(\"{names.Plain("field")}\")] {types.Scalar()} {names.Parameter(taken)}");
                parameters.Add($"[FromForm(\"ü {names.Plain("field")}\")] {types.TextList()} {names.Parameter(taken)}");
                break;
            case 1:
                parameters.Add($"[FromBody(\"{names.Plain("member")}\")] {types.Any()} {names.Parameter(taken)}");
                parameters.Add($"[FromBody(\"{names.Plain("\\\"member")}\")] {types.Scalar()} {names.Parameter(taken)}");
                break;
            case 2:
                parameters.Add($"[FromBody(Raw = true, ContentType = \"text/csv\")] {dice.Of("string", "byte[]", "System.IO.Stream")} {names.Parameter(taken)}");
                break;
            default:
                parameters.Add($"[FromBody] {dice.Of(types.Object(), types.Any())} {names.Parameter(taken)}");
                break;
        }
    }

    private (string Attributes, string Type) Result(string verb)
    {
        var more = new StringBuilder();
        if (dice.OneIn(3))
        {
            more.Append(", Throws<InvalidOperationException>(409), Throws<ArgumentException>(422), Throws<ArgumentNullException>(400)");
        }

        more.Append(hasAuthorizer && dice.OneIn(3) ? ", Authorize(\"guard\")" : "").Append(dice.OneIn(6) ? ", RequireApiKey" : "").Append(dice.OneIn(6) ? ", Throttle(10, 20)" : "");
        if (verb == "Post" && dice.OneIn(8))
        {
            return (", Async" + more.ToString().Replace(", Throws<InvalidOperationException>(409), Throws<ArgumentException>(422), Throws<ArgumentNullException>(400)", "", StringComparison.Ordinal), dice.Of("void", "Task", "ValueTask"));
        }

        var type = types.Any();
        switch (dice.Next(12))
        {
            case 0:
                return (more.ToString(), dice.Of("void", "Task", "ValueTask"));
            case 1:
                return (more + ", Returns(201)", dice.Of(type, $"Task<{type}>", $"ValueTask<{type}>"));
            case 2:
                return (more.ToString(), $"Results<Ok<{type}>, NotFound, Conflict<{types.Scalar()}>>");
            case 3:
                return (more.ToString(), $"Task<Results<Created<{type}>, NoContent, BadRequest, ValidationProblem>>");
            case 4:
                return (more + ", Problems(402, 423)", $"Task<Results<Accepted<{types.Object()}>, Problem>>");
            case 5:
                return (more + ", Produces(\"text/csv\")", dice.Of("string", "Task<string>", "byte[]", "Ok<string>"));
            case 6:
                return (more.ToString(), $"IAsyncEnumerable<{type}>");
            case 7:
                return (more + ", Produces(\"application/vnd.own+json\")", type);
            default:
                return (more.ToString(), dice.Of(type, $"Task<{type}>", $"ValueTask<{type}>"));
        }
    }
}
