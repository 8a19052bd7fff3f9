using System.Reflection;
using System.Text;
using Sluice.Contract;

namespace Sluice.Runtime.Tests;

public sealed class ContractTests
{
    private delegate ReadOnlySpan<byte> Utf8();

    public static TheoryData<string, string> Names
    {
        get
        {
            var names = new TheoryData<string, string>();
            foreach (var type in new[] { typeof(PayloadContract), typeof(MethodRequestContract), typeof(EnvelopeContract) })
            {
                foreach (var bytes in type.GetProperties(BindingFlags.Static | BindingFlags.Public))
                {
                    names.Add(type.Name, bytes.Name[..^"Utf8".Length]);
                }
            }

            return names;
        }
    }

    [Fact]
    public void What_the_runtime_looks_for_starts_as_the_template_writes_it() =>
        PayloadContract.OperationStart.ShouldBe("{\"" + PayloadContract.Operation + "\":\"");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_of_the_contract_is_the_same_as_text_and_as_bytes(string type, string name)
    {
        var contract = typeof(PayloadContract).Assembly.GetType("Sluice.Contract." + type)!;
        var bytes = contract.GetProperty(name + "Utf8")!.GetMethod!.CreateDelegate<Utf8>();

        Encoding.UTF8.GetString(bytes()).ShouldBe((string)contract.GetField(name)!.GetRawConstantValue()!);
    }
}
