using Sluice.Contract;
using Sluice.Generator.Emitting.Codec.Checks;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>
/// Writes the code that reads the arguments into locals. The locals of arguments start with <c>p_</c>, so that they do not conflict with the names of
/// other locals.
/// </summary>
internal static class BindingEmitter
{
    /// <summary>
    /// Returns the parameters whose presence in a request the operation has to remember: the required ones, and those that keep their default if they
    /// are absent.
    /// </summary>
    public static SeenBits Seen(OperationModel operation)
    {
        var seen = new SeenBits();
        foreach (var parameter in operation.Parameters.Items
            .Where(p => (p.IsRequired || p.KeepsDefault) && p.IsBound && p.Source != ParameterSource.MethodRequest))
        {
            seen.Add(parameter.Name);
        }

        return seen;
    }

    public static void Write(SourceWriter writer, OperationModel operation, SeenBits seen)
    {
        var filters = new FilterBits(operation);
        var bound = operation.Parameters.Items.Where(p => p.IsBound).ToArray();
        seen.WriteLocals(writer);
        foreach (var parameter in bound)
        {
            writer.WriteLine($"{TypeNames.Local(parameter.Type)} p_{parameter.Name} = {Initial(parameter)};");
        }

        if (bound.Length > 0)
        {
            if (operation.IsProxy)
            {
                EventEmitter.Write(writer, bound, seen, filters);
            }
            else
            {
                WriteReading(writer, bound, seen, filters);
            }

            WriteRequirements(writer, bound, seen, filters);
        }
    }

    private static void WriteReading(SourceWriter writer, ParameterModel[] bound, SeenBits seen, FilterBits filters)
    {
        writer.WriteLine("var reader = invocation.Read();");
        if (bound[0].Source == ParameterSource.MethodRequest)
        {
            writer.WriteLine($"p_{bound[0].Name} = reader.ReadMethodRequest();");
            return;
        }

        writer.WriteLine("while (reader.NextMember())");
        writer.OpenBlock();
        var otherwise = "";
        foreach (var parameter in bound.Where(p => p.Source is not (ParameterSource.Form or ParameterSource.BodyMember or ParameterSource.Cookie)))
        {
            writer.WriteLine($"{otherwise}if (reader.Is({CodecNames.Utf8(parameter.Name)})) {{ {filters.Watch(parameter, Take(parameter, seen))} }}");
            otherwise = "else ";
        }

        WriteCookies(writer, [.. bound.Where(p => p.Source == ParameterSource.Cookie)], seen, filters, ref otherwise);
        WriteForm(writer, [.. bound.Where(p => p.Source == ParameterSource.Form)], seen, ref otherwise);
        WriteBodyMembers(writer, [.. bound.Where(p => p.Source == ParameterSource.BodyMember)], seen, ref otherwise);
        WriteNotJson(writer, [.. bound.Where(p => p.Source is ParameterSource.Body or ParameterSource.BodyMember)], seen, otherwise);
        WriteManyKeys(writer, bound, seen, filters);
        writer.WriteLine("else { reader.Skip(); }");
        writer.CloseBlock();
    }

    private static void WriteRequirements(SourceWriter writer, ParameterModel[] bound, SeenBits seen, FilterBits filters)
    {
        foreach (var parameter in bound.Where(p => p.IsRequired && p.Source != ParameterSource.MethodRequest))
        {
            var require = parameter.Source is ParameterSource.Body or ParameterSource.RawBody
                ? "RequireBody()"
                : parameter.Source == ParameterSource.Authorizer ? $"RequireAuthorizer({CodecNames.Literal(parameter.WireName)})"
                : $"Require({CodecNames.Literal(parameter.WireName)}{ParameterChecks.AbsenceMessage(parameter)})";
            writer.WriteLine($"if ({seen.IsMissing(parameter.Name)}) {{ reader.{require};{filters.Refuse(parameter)} }}");
        }
    }

    /// <summary>Writes the code that reads the cookies, which the template passes as one text.</summary>
    private static void WriteCookies(SourceWriter writer, ParameterModel[] cookies, SeenBits seen, FilterBits filters, ref string otherwise)
    {
        if (cookies.Length == 0)
        {
            return;
        }

        writer.WriteLine($"{otherwise}if (reader.Is({CodecNames.Utf8(PayloadContract.Cookies)}) && reader.Cookies())");
        writer.OpenBlock();
        foreach (var cookie in cookies)
        {
            writer.WriteLine(TakeCookie(cookie, seen, filters));
        }

        writer.CloseBlock();
        otherwise = "else ";
    }

    /// <summary>Returns the statement that takes a cookie from the header that the reader has.</summary>
    public static string TakeCookie(ParameterModel cookie, SeenBits seen, FilterBits filters)
    {
        var take = cookie.Type.Shape == TypeShape.String || cookie.IsRequired ? "Cookie" : "NonEmptyCookie";
        return filters.Watch(
            cookie,
            $"if (reader.{take}({CodecNames.Utf8(cookie.WireName)}, {CodecNames.Literal(cookie.WireName)})) "
            + $"{{ p_{cookie.Name} = {ReadExpressions.Text(cookie.Type)};{seen.Mark(cookie.Name)}{ParameterChecks.Call(cookie)} }}");
    }

    /// <summary>Writes the code that reads the form, which the template passes as one text.</summary>
    private static void WriteForm(SourceWriter writer, ParameterModel[] fields, SeenBits seen, ref string otherwise)
    {
        if (fields.Length == 0)
        {
            return;
        }

        var form = "Form";
        if (fields.Any(field => field.Type.IsFile))
        {
            writer.WriteLine($"{otherwise}if (reader.Is({CodecNames.Utf8(PayloadContract.FormType)})) {{ reader.FormType(); }}");
            (form, otherwise) = ("Multipart", "else ");
        }

        writer.WriteLine($"{otherwise}if (reader.Is({CodecNames.Utf8(PayloadContract.Form)}) && reader.{form}())");
        WriteFields(writer, fields, seen);
        otherwise = "else ";
    }

    /// <summary>Writes the block that takes the fields of the form that the reader has.</summary>
    public static void WriteFields(SourceWriter writer, IEnumerable<ParameterModel> fields, SeenBits seen)
    {
        writer.OpenBlock();
        foreach (var field in fields)
        {
            if (field.Type.IsFile)
            {
                writer.WriteLine(
                    $"if (reader.{field.Type.Shape}({CodecNames.Utf8(field.WireName)}) is {{ }} f_{field.Name}) "
                    + $"{{ p_{field.Name} = f_{field.Name};{seen.Mark(field.Name)}{ParameterChecks.Call(field)} }}");
                continue;
            }

            var name = CodecNames.Literal(field.WireName);
            var take = field.Type.Shape == TypeShape.String || field.IsRequired ? "Field" : "NonEmptyField";
            if (IsList(field.Type))
            {
                take = "Fields";
            }

            writer.WriteLine(
                $"if (reader.{take}({CodecNames.Utf8(field.WireName)}, {name})) "
                + $"{{ p_{field.Name} = {ReadExpressions.Text(field.Type)};{seen.Mark(field.Name)}{ParameterChecks.Call(field)} }}");
        }

        writer.CloseBlock();
    }

    private static void WriteBodyMembers(SourceWriter writer, ParameterModel[] members, SeenBits seen, ref string otherwise)
    {
        if (members.Length == 0)
        {
            return;
        }

        writer.WriteLine($"{otherwise}if (reader.Is({CodecNames.Utf8(PayloadContract.Body)}))");
        writer.OpenBlock();
        writer.WriteLine("if (!reader.Body() || !reader.StartObject()) { continue; }");
        WriteMembers(writer, members, seen);
        writer.CloseBlock();
        otherwise = "else ";
    }

    /// <summary>Writes the loop over the members of the body that the reader has entered.</summary>
    public static void WriteMembers(SourceWriter writer, IEnumerable<ParameterModel> members, SeenBits seen)
    {
        writer.WriteLine("while (reader.NextMember())");
        writer.OpenBlock();
        var inner = "";
        foreach (var member in members)
        {
            var value = ReadExpressions.Json(member.Type);
            var read = ParameterChecks.TakesNull(member)
                ? $"p_{member.Name} = reader.Value() ? {value} : null;"
                : $"reader.Value(); p_{member.Name} = {value};";
            read = Unchecked(member.SkipsValidation, read);
            writer.WriteLine($"{inner}if (reader.Is({CodecNames.Utf8(member.WireName)})) {{ {read}{seen.Mark(member.Name)}{ParameterChecks.Call(member)} }}");
            inner = "else ";
        }

        writer.WriteLine("else { reader.Unknown(); }");
        writer.CloseBlock();
    }

    /// <summary>
    /// Writes the code for a body that is not JSON. It marks the body, or its members, as seen, so that only this one problem is reported.
    /// </summary>
    private static void WriteNotJson(SourceWriter writer, ParameterModel[] bodies, SeenBits seen, string otherwise)
    {
        if (bodies.Length > 0)
        {
            var marks = string.Concat(bodies.Select(p => seen.Mark(p.Name)));
            writer.WriteLine($"{otherwise}if (reader.Is({CodecNames.Utf8(PayloadContract.NotJson)})) {{ reader.RefuseBody();{marks} }}");
        }
    }

    /// <summary>
    /// Writes the code for a request with more keys than the template reads. It marks all values of keys as seen, because those that are absent may be
    /// among the keys that the template could not read.
    /// </summary>
    private static void WriteManyKeys(SourceWriter writer, ParameterModel[] bound, SeenBits seen, FilterBits filters)
    {
        var keys = bound
            .Where(p => p.Source is ParameterSource.Query or ParameterSource.Header or ParameterSource.QueryMap or ParameterSource.HeaderMap
                or ParameterSource.Cookie)
            .ToArray();
        if (keys.Length > 0)
        {
            var marks = string.Concat(keys.Select(p => seen.Mark(p.Name)));
            writer.WriteLine($"else if (reader.Is({CodecNames.Utf8(PayloadContract.ManyKeys)})) {{ reader.RefuseKeys();{marks}{filters.Refuse(keys)} }}");
        }
    }

    /// <summary>Returns the statements that read a value, without checks within it if an attribute says so.</summary>
    public static string Unchecked(bool skipsValidation, string read) =>
        skipsValidation ? $"reader.BeginUnchecked(); {read} reader.EndUnchecked();" : read;

    private static string Initial(ParameterModel parameter) =>
        parameter.DefaultExpression ?? (parameter.Type is { IsNullable: false, IsValueType: true } ? "default"
            : parameter is { Source: ParameterSource.QueryMap or ParameterSource.HeaderMap or ParameterSource.AuthorizerMap, Type.IsNullable: false }
                ? "new global::System.Collections.Generic.Dictionary<string, string>()!"
            : "null");

    private static string Take(ParameterModel parameter, SeenBits seen)
    {
        var name = CodecNames.Literal(parameter.WireName);
        var mark = seen.Mark(parameter.Name);
        switch (parameter.Source)
        {
            case ParameterSource.Body:
                // An absent body arrives as the JSON string "", which is also a valid value of these two types.
                var present = parameter.Type is { IsNullable: false, Shape: TypeShape.String or TypeShape.JsonElement } ? "Value" : "Body";
                var read = Unchecked(parameter.SkipsValidation, $"p_{parameter.Name} = {ReadExpressions.Json(parameter.Type)};");
                return $"if (reader.{present}()) {{ {read}{mark}{ParameterChecks.Call(parameter)} }}";
            case ParameterSource.RawBody:
                return $"if (reader.RawBody()) {{ p_{parameter.Name} = {Raw(parameter.Type)};{mark}{ParameterChecks.Call(parameter)} }}";
            // The nullable annotations of the declared type may differ from those of the dictionary that is read.
            case ParameterSource.QueryMap or ParameterSource.AuthorizerMap:
                return $"p_{parameter.Name} = reader.ReadTexts(ignoreCase: false)!;{mark}";
            case ParameterSource.HeaderMap:
                return $"p_{parameter.Name} = reader.ReadTexts(ignoreCase: true)!;{mark}";
            case ParameterSource.Path or ParameterSource.Query or ParameterSource.Header
                or ParameterSource.Context or ParameterSource.StageVariable or ParameterSource.Authorizer:
                break;
            default:
                throw new InvalidOperationException($"No codec reads a value of the source {parameter.Source}.");
        }

        var text = TextMethod(parameter);
        return $"if (reader.{text}({name})) {{ p_{parameter.Name} = {ReadExpressions.Text(parameter.Type)};{mark}{ParameterChecks.Call(parameter)} }}";
    }

    /// <summary>Returns the method of the reader that takes the text of a parameter.</summary>
    public static string TextMethod(ParameterModel parameter) =>
        parameter switch
        {
            { Source: ParameterSource.Path } => "PathText",
            { Source: ParameterSource.Authorizer } => "AuthorizerText",
            { Type.Shape: TypeShape.String, Source: ParameterSource.Query or ParameterSource.Header } => "Text",
            { IsRequired: true, Source: ParameterSource.Query or ParameterSource.Header } => "Text",
            _ => "NonEmptyText",
        };

    public static bool IsList(TypeRef type) => type.Shape is TypeShape.Array or TypeShape.List;

    private static string Raw(TypeRef type) => type.Shape switch
    {
        TypeShape.String => "reader.ParseString()",
        TypeShape.Bytes => "reader.ParseRawBytes()",
        _ => "new global::System.IO.MemoryStream(reader.ParseRawBytes(), writable: false)",
    };
}
