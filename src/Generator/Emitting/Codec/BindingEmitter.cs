using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Reads the arguments into locals. Locals for arguments start with <c>p_</c>, so that no parameter's name is in the way.</summary>
internal static class BindingEmitter
{
    public static void Write(SourceWriter writer, OperationModel operation)
    {
        var bound = operation.Parameters.Items.Where(p => p.Source != ParameterSource.Cancellation).ToArray();
        var seen = new SeenBits();
        foreach (var parameter in bound.Where(p => p.IsRequired && p.Source != ParameterSource.MethodRequest))
        {
            seen.Add(parameter.Name);
        }

        seen.WriteLocals(writer);
        foreach (var parameter in bound)
        {
            writer.WriteLine($"{TypeNames.Local(parameter.Type)} p_{parameter.Name} = {Initial(parameter)};");
        }

        if (bound.Length > 0)
        {
            WriteReading(writer, bound, seen);
        }
    }

    private static void WriteReading(SourceWriter writer, ParameterModel[] bound, SeenBits seen)
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
        foreach (var parameter in bound)
        {
            writer.WriteLine($"{otherwise}if (reader.Is({CodecNames.Utf8(parameter.Name)})) {{ {Take(parameter, seen)} }}");
            otherwise = "else ";
        }

        writer.WriteLine("else { reader.Skip(); }");
        writer.CloseBlock();
        foreach (var parameter in bound.Where(p => p.IsRequired))
        {
            var require = parameter.Source == ParameterSource.Body ? "RequireBody()" : $"Require({CodecNames.Literal(parameter.WireName)})";
            writer.WriteLine($"if ({seen.IsMissing(parameter.Name)}) {{ reader.{require}; }}");
        }
    }

    private static string Initial(ParameterModel parameter) =>
        parameter.DefaultExpression ?? (parameter.Type is { IsNullable: false, IsValueType: true } ? "default" : "null");

    private static string Take(ParameterModel parameter, SeenBits seen)
    {
        var name = CodecNames.Literal(parameter.WireName);
        var mark = seen.Mark(parameter.Name);
        if (parameter.Source == ParameterSource.Body)
        {
            var value = ReadExpressions.Json(parameter.Type);

            // No body arrives as the JSON string "", which is a value of these two.
            var present = parameter.Type is { IsNullable: false, Shape: TypeShape.String or TypeShape.JsonElement } ? "Value" : "Body";
            return $"if (reader.{present}()) {{ p_{parameter.Name} = {value};{mark} }}";
        }

        var text = parameter switch
        {
            { Source: ParameterSource.Path } => "PathText",
            { Type.Shape: TypeShape.String, Source: ParameterSource.Query or ParameterSource.Header } => "Text",
            { IsRequired: true, Source: ParameterSource.Query or ParameterSource.Header } => "Text",
            _ => "NonEmptyText",
        };
        return $"if (reader.{text}({name})) {{ p_{parameter.Name} = {ReadExpressions.Text(parameter.Type)};{mark} }}";
    }
}
