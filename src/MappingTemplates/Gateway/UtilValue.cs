using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Gateway;

/// <summary><c>$util</c>, which has only methods.</summary>
internal sealed class UtilValue : JavaObject
{
    public static readonly UtilValue Instance = new();

    public override string TypeName => "Util";

    public override string JavaClassName => "Util";

    public override void AppendTo(TextSink sink, int depth, Budget budget) => JavaValue.AppendIdentity(sink, this, budget);
}
