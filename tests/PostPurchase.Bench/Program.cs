Console.WriteLine("intake, journeys, startup, chaos: none is built yet");
